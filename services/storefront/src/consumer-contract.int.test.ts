// The consumer contract of the pages is in the contracts package. Here it is shown to be true: a page is the same
// when the answers hold nothing else, and when they hold members that nobody knows.
import {
  catalogComponents,
  getProduct,
  listProducts,
  listRelatedProducts,
} from '@techshop/contracts/catalog-operations'
import { categoriesComponents, getCategory, listCategories } from '@techshop/contracts/categories-operations'
import { reducedToContract, withUnknownMembers } from '@techshop/contracts/incompatibilities'
import { getOrder, ordersComponents } from '@techshop/contracts/orders-operations'
import { storefrontContract } from '@techshop/contracts/storefront-contract'
import type { Operation } from '@techshop/http-contract/operation'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import t, { type Test } from 'tap'
import { startApiServer } from './testing/api-server.ts'
import { category, product, withChildren } from './testing/goods.ts'
import { createStorefront } from './testing/storefront.ts'
import { en } from './texts/en.ts'
import { LanguageProvider, languageOf } from './texts/language.ts'

const components = [...catalogComponents, ...categoriesComponents, ...ordersComponents]
const computers = category('computers')
const laptops = category('laptops', computers)
const aurora = product('aurora', { category: { id: laptops.id, slug: 'laptops', name: 'The laptops' } })
const facets = { brand: [{ value: 'Acme', count: 4 }] }

const json = (value: object) => JSON.parse(JSON.stringify(value))

type Form = (operation: Operation & { operationId: string }, answer: object) => object

const asItIs: Form = (_operation, answer) => answer
const reduced: Form = ({ operationId }, answer) =>
  reducedToContract(
    json(answer),
    storefrontContract[operationId as keyof typeof storefrontContract],
    components,
  ) as object
const extended: Form = ({ responses }, answer) =>
  withUnknownMembers(json(answer), responses[200] ?? {}, components) as object

const addresses = [
  '/',
  '/c/laptops',
  '/c/laptops?attribute=brand:Acme',
  '/p/aurora',
  '/search?q=aurora',
  '/de/p/aurora',
]

const pagesWith = async (t: Test, form: Form): Promise<string[]> => {
  const api = await startApiServer(t, {
    '/api/categories': form(listCategories, { items: [computers, laptops], nextCursor: null }),
    '/api/categories/laptops': form(getCategory, withChildren(laptops, category('ultrabooks', laptops))),
    '/api/products': form(listProducts, { items: [aurora, product('dock')], nextCursor: 'further', facets }),
    '/api/products/aurora': form(getProduct, aurora),
    '/api/products/p-aurora/related': form(listRelatedProducts, { items: [product('dock')] }),
  })
  const app = await createStorefront(t, api.url)
  const answers = await Promise.all(addresses.map((url) => app.inject(url)))
  t.same([...new Set(answers.map(({ statusCode }) => statusCode))], [200])
  // What an island is given may hold more; what is shown may not.
  return answers.map(({ body }) =>
    body.replaceAll(/,?(?:"|&quot;)addedLater(?:"|&quot;):(?:"|&quot;)unknown today(?:"|&quot;)/g, ''),
  )
}

t.test('pages are the same with less in the answers of the API, and with more', async (t) => {
  const pages = await pagesWith(t, asItIs)
  t.match(pages[3], 'The dock')
  t.strictSame(await pagesWith(t, reduced), pages)
  t.strictSame(await pagesWith(t, extended), pages)
})

t.test('so is an order', async (t) => {
  // Its component is the browser's alone, and finds the API where its page came from.
  Object.assign(globalThis, { window: { location: new URL('https://shop.example/orders/1') } })
  const { OrderDetails } = await import('./pages/order/order-details.tsx')
  const example = Object.values(getOrder.examples?.responses?.[200] ?? {})[0] as { value: object }
  const shown = (form: Form): string => {
    const order = form(getOrder, example.value) as Parameters<typeof OrderDetails>[0]['order']
    const details = h(OrderDetails, { order, token: 'token', onChange: () => {} })
    return renderToString(h(LanguageProvider, { value: languageOf('en', en) }, details))
  }
  t.match(shown(asItIs), 'TS-')
  t.equal(shown(reduced), shown(asItIs))
  t.equal(shown(extended), shown(asItIs))
})
