import t from 'tap'
import { allocateStock } from './stock-allocation.ts'

t.test(
  'orders are served in turn, each with all of its lines or none, from what the ones before have left',
  async (t) => {
    const order = (orderId: string, ...lines: [sku: string, quantity: number][]) => ({
      orderId,
      lines: lines.map(([sku, quantity]) => ({ sku, quantity })),
    })
    const available = new Map([
      ['A', 3],
      ['B', 1],
    ])
    const orders = [
      order('first', ['A', 2], ['B', 1]),
      order('short of three', ['A', 2], ['B', 1], ['unknown', 1]),
      order('last', ['A', 1]),
      order('too late', ['A', 1]),
    ]
    const shortage = (sku: string, requested: number, stock: number) => ({ sku, requested, available: stock })
    t.same(allocateStock(orders, available), [
      {
        ...orders[0],
        reservation: { state: 'reserved', lines: orders[0]?.lines },
        taken: [
          { sku: 'A', quantity: 2, stock: 1 },
          { sku: 'B', quantity: 1, stock: 0 },
        ],
      },
      {
        ...orders[1],
        reservation: {
          state: 'rejected',
          shortages: [shortage('A', 2, 1), shortage('B', 1, 0), shortage('unknown', 1, 0)],
        },
        taken: [],
      },
      {
        ...orders[2],
        reservation: { state: 'reserved', lines: [{ sku: 'A', quantity: 1 }] },
        taken: [{ sku: 'A', quantity: 1, stock: 0 }],
      },
      { ...orders[3], reservation: { state: 'rejected', shortages: [shortage('A', 1, 0)] }, taken: [] },
    ])
  },
)
