import { entriesOf } from '../history.ts'
import type { Invariant } from './evidence.ts'
import { sumOf } from './grouping.ts'
import type { CategoriesRecords } from './records.ts'

/** What differs between two lists of facts, each a line of text. */
const differences = (whose: string, copied: readonly string[], owned: readonly string[]): string[] => {
  const copies = new Set(copied)
  const originals = new Set(owned)
  return [
    ...owned.filter((fact) => !copies.has(fact)).map((fact) => `${whose} lacks: ${fact}`),
    ...copied.filter((fact) => !originals.has(fact)).map((fact) => `${whose} has what is not so: ${fact}`),
  ]
}

/** What services know of each other is what the owner says. */
export const readModelsAgree: Invariant = {
  name: 'every read model of products and categories equals the original',
  violations({ catalog, categories, orders }) {
    const active = new Map(catalog.products.filter(({ status }) => status === 'active').map((one) => [one.id, one]))
    const forSale = catalog.variants.filter(({ productId, archived }) => active.has(productId) && !archived)
    return [
      ...differences(
        "orders' read model of  products",
        orders.productReadModel.map(({ id, version, status }) => `${id} ${version} ${status}`),
        catalog.products.map(({ id, version, status }) => `${id} ${version} ${status}`),
      ),
      ...differences(
        'what orders sells',
        orders.sellableItems.map(({ sku, productId, price }) => `${sku} of ${productId} at ${price}`),
        forSale.map(({ sku, productId, price }) => `${sku} of ${productId} at ${price}`),
      ),
      ...differences(
        "categories' read model of  products",
        categories.productReadModel.map(
          ({ id, version, categoryId, active: is }) => `${id} ${version} ${categoryId} ${is}`,
        ),
        catalog.products.map(({ id, version, categoryId }) => `${id} ${version} ${categoryId} ${active.has(id)}`),
      ),
      ...differences(
        "catalog's read model of  categories",
        catalog.categoryReadModel.map(({ id, version, deleted }) => `${id} ${version} ${deleted}`),
        categories.categories.map(({ id, version, deleted }) => `${id} ${version} ${deleted}`),
      ),
    ]
  },
}

const withDescendants = (root: string, all: CategoriesRecords['categories']): Set<string> => {
  const found = new Set([root])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { id, parentId } of all) if (parentId !== null && found.has(parentId)) found.add(id)
  }
  return found
}

/** Counts by category are what counting catalog's products gives. */
export const productCountsEqual: Invariant = {
  name: 'product counts of categories equal the products that there are',
  violations({ catalog, categories, answers }) {
    const counts = new Map(categories.counts.map((count) => [count.categoryId, count]))
    return categories.categories.flatMap(({ id, deleted }) => {
      const inside = catalog.products.filter(({ categoryId }) => categoryId === id)
      const due = {
        active: inside.filter(({ status }) => status === 'active').length,
        unarchived: inside.filter(({ status }) => status !== 'archived').length,
      }
      const { active = 0, unarchived = 0 } = counts.get(id) ?? {}
      const family = withDescendants(id, categories.categories)
      const below = catalog.products.filter((one) => one.status === 'active' && family.has(one.categoryId ?? '')).length
      const shown = answers?.productCounts.get(id)
      return [
        ...(active === due.active && unarchived === due.unarchived
          ? []
          : [`category ${id} counts ${active}/${unarchived}, it has ${due.active}/${due.unarchived} products`]),
        ...(answers && !deleted && shown !== below ? [`category ${id} shows ${shown} products, it has ${below}`] : []),
      ]
    })
  },
}

/** A change of a product that was acknowledged is part of what the product is, or of what it was before a later one. */
export const acknowledgedChangesStay: Invariant = {
  name: 'every acknowledged change of a product stays',
  violations({ catalog, history = [] }) {
    const products = new Map(catalog.products.map((product) => [product.id, product]))
    // One that asks for what is there already changes nothing and is answered with the version that it read.
    const acknowledged = entriesOf(history, 'change').filter(
      ({ answered, asked }) => answered && answered.version !== asked.basedOn,
    )
    const claims = new Map<string, number>()
    return acknowledged.flatMap(({ asked, answered }) => {
      const { productId, prices, categoryId } = asked
      const version = answered?.version ?? 0
      const claim = `${productId} ${version}`
      claims.set(claim, (claims.get(claim) ?? 0) + 1)
      if ((claims.get(claim) ?? 0) > 1) return [`product ${productId}: version ${version} was answered to two writers`]
      const product = products.get(productId)
      if (!product || product.version < version) return [`product ${productId}: version ${version} is gone`]
      if (product.version > version) return []
      const own = catalog.variants.filter((variant) => variant.productId === productId)
      const wrong = sumOf(own, ({ sku, price }) => Number(price !== prices[sku]))
      return wrong > 0 || product.categoryId !== categoryId
        ? [`product ${productId} is not what its last writer was told`]
        : []
    })
  },
}
