import t from 'tap'
import { availabilityOf, bestAvailability, lowStockThreshold } from './availability.ts'

t.test('little stock is called low, none is called out of stock', async (t) => {
  t.equal(availabilityOf(0), 'out_of_stock')
  t.equal(availabilityOf(1), 'low_stock')
  t.equal(availabilityOf(lowStockThreshold), 'low_stock')
  t.equal(availabilityOf(lowStockThreshold + 1), 'in_stock')
})

t.test('a product is as available as the best of its variants', async (t) => {
  t.equal(bestAvailability(['out_of_stock', 'low_stock']), 'low_stock')
  t.equal(bestAvailability(['out_of_stock', 'in_stock', 'low_stock']), 'in_stock')
  t.equal(bestAvailability([]), 'out_of_stock')
})
