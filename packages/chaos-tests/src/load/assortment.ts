import { setTimeout } from 'node:timers/promises'
import type { Client } from '@techshop/client'
import { ProblemError } from '@techshop/client/problem-error'
import type { History } from '../history.ts'
import type { Random } from '../random.ts'

export interface SoldVariant {
  readonly productId: string
  readonly sku: string
}

/** What is for sale during a run. */
export interface Assortment {
  readonly productIds: readonly string[]
  readonly variants: readonly SoldVariant[]
  readonly categoryIds: readonly string[]
  /** Plenty of it and ordered by nobody but the probe that measures recovery. */
  readonly probe: SoldVariant
}

const currency = 'USD'
const sizes = ['small', 'large']

const createCategories = async (staff: Client): Promise<string[]> => {
  const create = async (slug: string, parentId: string | null) => {
    const { data } = await staff.categories.create({ slug, name: slug, description: '', parentId, position: 0 })
    return data.id
  }
  const root = await create('chaos', null)
  return [root, await create('chaos-left', root), await create('chaos-right', root)]
}

const createProduct = async (
  staff: Client,
  history: History,
  name: string,
  categoryId: string | null,
  units: number,
): Promise<{ productId: string; skus: string[] }> => {
  const variants = sizes.map((size) => ({
    sku: `${name}-${size}`.toUpperCase(),
    options: { Size: size },
    price: { amount: 1000, currency },
    stock: units,
  }))
  const options = [{ name: 'Size', values: sizes }]
  const { data } = await staff.products.create({ slug: name, name, status: 'active', categoryId, options, variants })
  for (const { sku } of variants) {
    await history.record('setup', 'sell', { productId: data.id, sku, units }, async () => ({}))
  }
  return { productId: data.id, skus: variants.map(({ sku }) => sku) }
}

/** Whether orders sells all of them already, found out with prices that are refused, so that no order is made. */
const areForSale = async (buyer: Client, skus: readonly string[]): Promise<boolean> => {
  const items = skus.map((sku) => ({ sku, quantity: 1, unitPrice: { amount: 1, currency } }))

  try {
    await buyer.orders.place({ ...buyerDetails, items })
  } catch (error) {
    if (error instanceof ProblemError && error.problem === 'price-changed') return true
    if (error instanceof ProblemError && error.problem === 'unknown-sku') return false
    throw error
  }
  throw new Error('an order at wrong prices was taken')
}

/** Who orders, and where to. */
export const buyerDetails = {
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
}

/** Puts products on sale, some of them scarce, and waits until all can be ordered. For the quiet time before a run. */
export const sellAssortment = async (staff: Client, history: History, random: Random): Promise<Assortment> => {
  const categoryIds = await createCategories(staff)
  const variants: SoldVariant[] = []
  const productIds: string[] = []
  for (let number = 1; number <= 10; number += 1) {
    const units = number <= 3 ? random.integer(20, 60) : random.integer(400, 800)
    const categoryId = random.pick(categoryIds)
    const { productId, skus } = await createProduct(staff, history, `chaos-${number}`, categoryId, units)
    productIds.push(productId)
    variants.push(...skus.map((sku) => ({ productId, sku })))
  }
  const { productId, skus } = await createProduct(staff, history, 'chaos-probe', null, 1_000_000)
  const all = [...variants.map(({ sku }) => sku), ...skus]
  while (!(await areForSale(staff, all))) await setTimeout(50)
  return { productIds, variants, categoryIds, probe: { productId, sku: skus[0] as string } }
}
