import type { Money, Product } from '@techshop/client/types'
import type { Cart, CartLine } from './cart.ts'

/** What is known about a product: how it is now, that it is no longer offered, or nothing. */
export type Known = Product | 'gone' | 'unknown'

/** A line of the cart against the product as it is now. */
export interface CheckedLine {
  line: CartLine
  /** What it costs now, the shown price where nothing newer is known. */
  unitPrice: Money
  /** The price that was shown, where it differs. */
  priceBefore: Money | undefined
  /** Units that can be ordered now; undefined where it is not known. */
  stock: number | undefined
  /** Why the line cannot be ordered as it is. */
  obstacle: 'gone' | 'sold_out' | 'too_many' | undefined
}

const obstacleOf = (quantity: number, stock: number): CheckedLine['obstacle'] => {
  if (stock === 0) return 'sold_out'
  return quantity > stock ? 'too_many' : undefined
}

export const checkLine = (line: CartLine, known: Known): CheckedLine => {
  const unchecked = { line, unitPrice: line.unitPrice, priceBefore: undefined, stock: undefined }
  if (known === 'unknown') return { ...unchecked, obstacle: undefined }
  const variant = known === 'gone' ? undefined : known.variants.find(({ sku }) => sku === line.sku)
  if (!variant) return { ...unchecked, obstacle: 'gone' }
  const changed = variant.price.amount !== line.unitPrice.amount || variant.price.currency !== line.unitPrice.currency
  return {
    line,
    unitPrice: variant.price,
    priceBefore: changed ? line.unitPrice : undefined,
    stock: variant.stock,
    obstacle: obstacleOf(line.quantity, variant.stock),
  }
}

export const checkCart = (cart: Cart, products: ReadonlyMap<string, Known>): CheckedLine[] =>
  cart.map((line) => checkLine(line, products.get(line.productId) ?? 'unknown'))

/** What the lines cost now; undefined for none. */
export const checkedTotal = (lines: readonly CheckedLine[]): Money | undefined => {
  const currency = lines[0]?.unitPrice.currency
  if (currency === undefined) return undefined
  return { amount: lines.reduce((sum, { line, unitPrice }) => sum + unitPrice.amount * line.quantity, 0), currency }
}
