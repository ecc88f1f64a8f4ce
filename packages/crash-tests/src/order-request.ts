import type { OrderRequest } from '@techshop/client/types'

export const orderFor = (sku: string, quantity = 1): OrderRequest => ({
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items: [{ sku, quantity }],
})
