import t from 'tap'
import { historicalOrder } from './historical-order.ts'

const placedAt = new Date('2019-05-04T10:00:00Z')
const item = (sku: string, quantity: number, unitPrice: number) => ({
  sku,
  productId: 'p',
  name: sku,
  options: {},
  quantity,
  unitPrice,
})
const given = {
  id: '01960000-0000-7000-8000-000000000001',
  number: 'OLD-17',
  status: 'delivered',
  customer: { name: 'Ada', email: 'ada@example.com' },
  shippingAddress: { line1: 'Road 1', city: 'Town', postalCode: '1', country: 'DE' },
  items: [item('A', 2, 500), item('B', 3, 70)],
  currency: 'EUR',
} as const

t.test(
  'an order of another shop stands here as it ended there: one entry, no stock held, no token valid',
  async (t) => {
    t.same(historicalOrder({ ...given, placedAt }), {
      ...given,
      paymentTerms: 'later',
      total: 1210,
      shortages: null,
      history: [
        { version: 1, status: 'delivered', at: placedAt, message: 'Imported', note: null, actor: { kind: 'system' } },
      ],
      tokenKeyId: 'imported',
      tokenExpiresAt: placedAt,
      stockReleased: true,
      version: 1,
      createdAt: placedAt,
      updatedAt: placedAt,
    })
  },
)
