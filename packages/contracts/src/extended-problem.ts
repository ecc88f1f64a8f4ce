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
  'Somebody else has changed the resource since it was read.',
  { currentVersion: Type.Optional(Version) },
)

export const StockBelowZeroProblem = extended(
  'StockBelowZeroProblem',
  'stock-below-zero',
  'More would be taken away than there is.',
  { stock: Type.Integer({ minimum: 0, maximum: maxStock, description: 'Units that there are.' }) },
)

export const CategoryNotEmptyProblem = extended(
  'CategoryNotEmptyProblem',
  'category-not-empty',
  'The category still has something in it.',
  {
    children: Type.Integer({ minimum: 0, description: 'Categories right below it.' }),
    products: Type.Integer({ minimum: 0, description: 'Products in it that are not archived.' }),
  },
)

export const PriceChangedProblem = extended(
  'PriceChangedProblem',
  'price-changed',
  'The buyer was shown a price that no longer holds.',
  {
    items: Type.Array(
      output({
        pointer: Type.String({ description: 'JSON Pointer (RFC 6901) to the price in the request.' }),
        sku: Sku,
        unitPrice: ref(Money),
      }),
      { description: 'The prices that hold now.' },
    ),
  },
)

export const IllegalTransitionProblem = extended(
  'IllegalTransitionProblem',
  'illegal-transition',
  'The status of the order does not allow this.',
  {
    from: ref(OrderStatus),
    legal: Type.Array(ref(OrderStatus), { description: 'The states that it can go to.' }),
  },
)

export const QuantityLimitedProblem = extended(
  'QuantityLimitedProblem',
  'quantity-limited',
  'The merchant limits how many units one order may have.',
  {
    items: Type.Array(
      output({
        pointer: Type.String({ description: 'JSON Pointer (RFC 6901) to the quantity in the request.' }),
        sku: Sku,
        most: Type.Integer({ minimum: 1, description: 'Units of this sku that one order may have.' }),
      }),
      { description: 'The lines with more units than they may have.' },
    ),
    mostUnits: Type.Integer({ minimum: 1, description: 'Units that one order may have in all.' }),
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
