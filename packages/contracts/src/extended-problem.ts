import { extendedProblem, StaleVersionProblem } from '@techshop/http-contract/extended-problem'
import { type Named, output, ref } from '@techshop/http-contract/schema'
import { type TSchema, Type } from 'typebox'
import { Money } from './money.ts'
import { OrderStatus } from './order.ts'
import type { ProblemName } from './problem.ts'
import { maxStock } from './product.ts'
import { Sku } from './sku.ts'

export const StockBelowZeroProblem = extendedProblem(
  'StockBelowZeroProblem',
  'stock-below-zero',
  'The adjustment removes more units than are available.',
  { stock: Type.Integer({ minimum: 0, maximum: maxStock, description: 'Available units.' }) },
)

export const CategoryNotEmptyProblem = extendedProblem(
  'CategoryNotEmptyProblem',
  'category-not-empty',
  'The category has children or products.',
  {
    children: Type.Integer({ minimum: 0, description: 'Number of direct children.' }),
    products: Type.Integer({ minimum: 0, description: 'Number of products in the category that are not archived.' }),
  },
)

export const PriceChangedProblem = extendedProblem(
  'PriceChangedProblem',
  'price-changed',
  'A price of the request is out of date.',
  {
    items: Type.Array(
      output({
        pointer: Type.String({ description: 'JSON Pointer (RFC 6901) to the price in the request.' }),
        sku: Sku,
        unitPrice: ref(Money),
      }),
      { description: 'The current prices.' },
    ),
  },
)

export const IllegalTransitionProblem = extendedProblem(
  'IllegalTransitionProblem',
  'illegal-transition',
  'The status of the order does not allow the transition.',
  {
    from: ref(OrderStatus),
    legal: Type.Array(ref(OrderStatus), { description: 'The states to which the order can move.' }),
  },
)

export const QuantityLimitedProblem = extendedProblem(
  'QuantityLimitedProblem',
  'quantity-limited',
  "The order exceeds the merchant's limit on units.",
  {
    items: Type.Array(
      output({
        pointer: Type.String({ description: 'JSON Pointer (RFC 6901) to the quantity in the request.' }),
        sku: Sku,
        most: Type.Integer({ minimum: 1, description: 'Maximum units of this sku in one order.' }),
      }),
      { description: 'The lines that exceed their limit.' },
    ),
    mostUnits: Type.Integer({ minimum: 1, description: 'Maximum units of one order.' }),
  },
)

/** The schema of each problem type that says more than `Problem` does. */
export const extendedProblems: Readonly<Partial<Record<ProblemName, Named<TSchema>>>> = {
  'stale-version': StaleVersionProblem,
  'stock-below-zero': StockBelowZeroProblem,
  'category-not-empty': CategoryNotEmptyProblem,
  'price-changed': PriceChangedProblem,
  'illegal-transition': IllegalTransitionProblem,
  'quantity-limited': QuantityLimitedProblem,
}
