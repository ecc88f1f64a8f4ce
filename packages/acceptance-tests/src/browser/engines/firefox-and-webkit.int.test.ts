import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t, { type Test } from 'tap'
import { orderFor, placeOrder, readOrder, settled } from '../../buyers.ts'
import { createProduct, readProduct, skuOf } from '../../goods.ts'
import { call, staffToken } from '../../shop.ts'
import { type Connection, connect } from './connection.ts'
import type { Engine, EngineStart } from './engine.ts'
import { startFirefox } from './firefox.ts'
import { button, click, field, fill, heading, inDialog, link, read, see, seeFocus } from './walk.ts'
import { startWebKit } from './webkit.ts'

interface Walk {
  engine: Engine
  connection: Connection
}

type Journey = (t: Test, visit: Walk) => Promise<void>

const journeys = new Map<string, Journey>()

/** Declares a journey for every engine that is here besides Chromium. */
const journey = (name: string, walk: Journey): void => void journeys.set(name, walk)

/** How much higher the open dialog is than its content needs, in CSS pixels. */
const dialogSlack = (engine: Engine) =>
  read<number>(
    engine,
    '//dialog[@open]',
    `(() => {
      const shown = element.getBoundingClientRect().height
      element.style.blockSize = 'min-content'
      const needed = element.getBoundingClientRect().height
      element.style.blockSize = ''
      return shown - needed
    })()`,
  )

const fillAddress = async (engine: Engine): Promise<void> => {
  await fill(engine, field('Street and number'), '1 Analytical Row')
  await fill(engine, field('Postal code'), 'N1 7AA')
  await fill(engine, field('Town or city'), 'London')
  // One word: a space ends what WebKit looks for among the countries.
  await fill(engine, field('Country'), 'Germany')
}

journey('a shopper finds, orders and cancels, with a mistake on the way', async (t, { engine, connection }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await eventuallyAnswers(
    () => call<{ items: unknown[] }>('GET', `/api/products?q=${encodeURIComponent(product.name)}`),
    ({ body }) => body.items.length > 0,
  )
  await engine.open(`${connection.url}/`)
  await fill(engine, '//input[@type="search"]', product.name)
  await engine.press('Enter')
  await click(engine, link(product.name))
  await see(engine, heading(product.name))
  await click(engine, button('Add to cart'))
  await click(engine, link('View cart'))
  await click(engine, link('Go to checkout'))

  await see(engine, button('Place order for $19.99'))
  await fill(engine, field('Full name'), 'Ada Lovelace')
  await fillAddress(engine)
  const legend = '//fieldset[1]/*[self::legend or self::h2]'
  t.ok(
    await read<boolean>(
      engine,
      legend,
      'element.getBoundingClientRect().top > element.parentElement.getBoundingClientRect().top + 8',
    ),
    'the heading of a group of fields stands in its panel, not on the border',
  )
  await click(engine, button('Place order for $19.99'))
  await seeFocus(engine, '//form//*[@role="alert"]')
  await click(engine, '//*[@role="alert"]//a')
  await seeFocus(engine, field('E-mail address'))
  await engine.type('ada@example.com')
  t.equal(await read(engine, field('E-mail address'), 'element.value'), 'ada@example.com', 'the field takes keys')
  await click(engine, button('Place order for $19.99'))
  await see(engine, '//*[@data-status="confirmed"]')
  t.equal((await readProduct(product.id)).variants[0]?.stock, 4)

  await click(engine, button('Cancel order'))
  t.ok((await dialogSlack(engine)) < 1, 'a dialog is as high as what it says')
  await click(engine, button('Keep it'))
  await seeFocus(engine, button('Cancel order'))
  await click(engine, button('Cancel order'))
  await click(engine, button('Yes, cancel it'))
  await see(engine, '//*[@data-status="cancelled"]')
  t.not(await engine.evaluate('document.activeElement.localName'), 'body')
})

journey('without a connection a shopper reads what was opened before', async (t, { engine, connection }) => {
  const product = await createProduct([{ stock: 5 }])
  await engine.open(`${connection.url}/c`)
  const controls = 'navigator.serviceWorker?.controller?.state ?? "none"'
  await eventuallyAnswers(
    () => engine.evaluate<string>(controls),
    (state) => state === 'activated',
  )
  await engine.open(`${connection.url}/p/${product.slug}`)
  await see(engine, heading(product.name))
  await connection.cut()
  await engine.open(`${connection.url}/c/nothing-that-was-opened`)
  await see(engine, heading('You are offline'))
  await engine.open(`${connection.url}/p/${product.slug}`)
  await see(engine, heading(product.name))
  await connection.restore()
  await engine.open(`${connection.url}/search?q=${encodeURIComponent(product.name)}`)
  await see(engine, link(product.name))
  t.pass()
})

journey('staff move an order on and save a product by keyboard', async (t, { engine, connection }) => {
  const product = await createProduct([{ stock: 5 }])
  const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 1 }))
  const order = await settled(placed.body)
  await engine.open(`${connection.url}/admin/orders/${order.id}#token=${staffToken}`)
  await see(engine, heading(order.number))
  await click(engine, button('Mark as paid'))
  t.ok((await dialogSlack(engine)) < 1, 'a dialog is as high as what it says')
  await click(engine, inDialog(button('Mark as paid')))
  await see(engine, '//*[@data-status="paid"]')
  t.equal((await readOrder(placed.body)).status, 'paid')
  t.not(await engine.evaluate('document.activeElement.localName'), 'body')

  await click(engine, link('Products'))
  await engine.open(`${connection.url}/admin/products/${product.id}`)
  await fill(engine, field('Name'), 'Renamed ')
  await engine.press('Enter')
  await eventuallyAnswers(
    () => readProduct(product.id),
    ({ name }) => name.includes('Renamed'),
  )
  t.not(await engine.evaluate('document.activeElement.localName'), 'body')
})

// Each engine is started once: every journey has an origin of its own, where nothing is kept yet.
t.jobs = 2
for (const [browser, start] of Object.entries<EngineStart>({ Firefox: startFirefox, WebKit: startWebKit })) {
  t.test(browser, { buffered: true }, async (t) => {
    const engine = await start()
    if (typeof engine === 'string') {
      t.pass('a browser', { skip: engine })
      return
    }
    t.teardown(() => engine[Symbol.asyncDispose]())
    for (const [name, walk] of journeys) {
      await t.test(`${name} (${browser})`, async (t) => walk(t, { engine, connection: await connect(t) }))
    }
  })
}
