import { randomUUID } from 'node:crypto'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { asStaff, call } from '../shop.ts'

/** What made something unlike everything else in the shop. */
export const unique = (): string => randomUUID().slice(0, 8)

const price = { amount: 1000, currency: 'USD' }

export const newProduct = (status = 'active') => {
  const id = unique()
  return {
    slug: `guarded-${id}`,
    name: `Guarded ${id}`,
    status,
    variants: [{ sku: `GUARDED-${id}`.toUpperCase(), price, stock: 1000 }],
  }
}

export interface Resource {
  readonly id: string
  readonly slug: string
  /** As it was made; nothing else changes it before its row of the matrix does. */
  readonly etag: string
}

export interface Product extends Resource {
  readonly variants: readonly { readonly sku: string }[]
}

const create = async <Made extends Resource>(path: string, body: object): Promise<Made> => {
  const answer = await asStaff({ method: 'POST', path, body })
  return { ...answer.body, etag: answer.headers.get('etag') }
}

export const createProduct = (status?: string): Promise<Product> => create('/api/products', newProduct(status))

export const newCategory = () => {
  const id = unique()
  return { slug: `guarded-${id}`, name: `Guarded ${id}` }
}

export const createCategory = (): Promise<Resource> => create('/api/categories', newCategory())

export interface Buyer {
  readonly name: string
  readonly email: string
}

export const orderFor = (sku: string, customer: Buyer = { name: 'Ada Lovelace', email: 'ada@example.org' }) => ({
  customer,
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items: [{ sku, quantity: 1 }],
})

export interface PlacedOrder {
  readonly id: string
  readonly number: string
  readonly accessToken: string
}

/** Places an order and waits until its stock is reserved; orders may still have to hear of the product. */
export const placeOrder = async (sku: string): Promise<PlacedOrder> => {
  const request = {
    method: 'POST',
    path: '/api/orders',
    body: orderFor(sku),
    headers: { 'idempotency-key': randomUUID(), prefer: 'wait=10' },
  }
  const { body } = await eventuallyAnswers(
    () => call(request),
    ({ status }) => status === 201,
  )
  await eventuallyAnswers(
    async () => (await asStaff({ method: 'GET', path: `/api/orders/${body.id}` })).body.status,
    (status) => status === 'confirmed',
  )
  return body
}
