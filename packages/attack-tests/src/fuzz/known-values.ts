import {
  call,
  createCategory,
  createProduct,
  type Goods,
  importProduct,
  type PlacedOrder,
  placeOrder,
  type Resource,
  type Shop,
  unique,
} from '../shop.ts'
import type { KnownName } from './placeholders.ts'

type LookUp = (name: string) => Promise<string> | undefined

/** Looks up values for one request: the same name gives the same value within it. */
export type ValuesOfOneRequest = () => LookUp

interface Surroundings {
  readonly shop: Shop
  readonly goods: Goods
  readonly category: Resource
  readonly order: PlacedOrder
  readonly otherOrder: PlacedOrder
  readonly cursor: string
}

/** Makes what all requests share, and says how each gets what is its own. */
export const prepareKnownValues = async (shop: Shop): Promise<ValuesOfOneRequest> => {
  const goods = await createProduct(shop)
  const [category, order, otherOrder] = await Promise.all([
    createCategory(shop),
    placeOrder(shop, goods.sku),
    placeOrder(shop, goods.sku),
  ])
  const { body } = await call<{ nextCursor: string | null }>(shop, 'GET', '/api/products?limit=1')
  const surroundings = { shop, goods, category, order, otherOrder, cursor: body.nextCursor ?? 'none' }
  return () => valuesOfOneRequest(surroundings)
}

const valuesOfOneRequest = ({ shop, goods, category, order, otherOrder, cursor }: Surroundings): LookUp => {
  const ownProduct = once(() => createProduct(shop))
  const ownCategory = once(() => createCategory(shop))
  const ownOrder = once(() => placeOrder(shop, goods.sku))
  const suffix = unique()
  const values: Record<KnownName, () => string | Promise<string>> = {
    productId: () => goods.id,
    sku: () => goods.sku,
    categoryId: () => category.id,
    categorySlug: () => category.slug,
    cursor: () => cursor,
    orderId: () => order.id,
    orderNumber: () => order.number,
    orderEmail: () => order.email,
    orderToken: () => order.token,
    otherOrderToken: () => otherOrder.token,
    staffToken: () => shop.staffToken,
    unknownId: () => '01960000-0000-7000-8000-000000000001',
    newSlug: () => `fuzz-${suffix}`,
    newSku: () => `FUZZ-${suffix}`,
    newKey: () => `fuzz-${suffix}`,
    ownProductId: async () => (await ownProduct()).id,
    ownSlug: async () => (await ownProduct()).slug,
    ownSku: async () => (await ownProduct()).sku,
    ownProductTag: async () => (await ownProduct()).tag,
    ownImportId: () => importProduct(shop),
    ownCategoryId: async () => (await ownCategory()).id,
    ownCategoryTag: async () => (await ownCategory()).tag,
    ownOrderId: async () => (await ownOrder()).id,
    ownOrderToken: async () => (await ownOrder()).token,
  }
  const known = new Map<string, () => string | Promise<string>>(Object.entries(values))
  return (name) => {
    const value = known.get(name)
    return value === undefined ? undefined : Promise.resolve(value())
  }
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
