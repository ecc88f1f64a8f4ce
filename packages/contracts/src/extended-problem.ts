import { type TProperties, type TSchema, Type } from 'typebox'
import { Sku, Version } from './fields.ts'
import { Money } from './money.ts'
import { OrderStatus } from './order.ts'
import { type ProblemName, problemMembers, problemTypeReference } from './problem.ts'
import { maxStock } from './product.ts'
import { type Named, named, output, ref } from './schema.ts'

const extended = <P extends TProperties>($id: string, name: ProblemName, description: string, members: P) =>
  named(
    $id,
    Type.Object(
      { ...problemMembers, type: Type.Literal(problemTypeReference(name)), ...members },
      { additionalProperties: true, description },
    ),
  )

export const StaleVersionProblem = extended(
  'StaleVersionProblem',
  'stale-version',
  "The resource has a newer version than the request's `If-Match`.",
  { currentVersion: Type.Optional(Version) },
)

export const StockBelowZeroProblem = extended(
  'StockBelowZeroProblem',
  'stock-below-zero',
  'The adjustment removes more units than are available.',
  { stock: Type.Integer({ minimum: 0, maximum: maxStock, description: 'Available units.' }) },
)

export const CategoryNotEmptyProblem = extended(
  'CategoryNotEmptyProblem',
  'category-not-empty',
  'The category has children or products.',
  {
    children: Type.Integer({ minimum: 0, description: 'Number of direct children.' }),
    products: Type.Integer({ minimum: 0, description: 'Number of products in the category that are not archived.' }),
  },
)

export const PriceChangedProblem = extended(
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

export const IllegalTransitionProblem = extended(
  'IllegalTransitionProblem',
  'illegal-transition',
  'The status of the order does not allow the transition.',
  {
    from: ref(OrderStatus),
    legal: Type.Array(ref(OrderStatus), { description: 'The states to which the order can move.' }),
  },
)

export const QuantityLimitedProblem = extended(
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
