import type { Money, Product } from '@techshop/client/types'

/** One variant in the cart, with what a page needs to show it before anything was asked again. */
export interface CartLine {
  sku: string
  productId: string
  slug: string
  name: string
  options: Record<string, string>
  image?: Product['images'][number] | undefined
  quantity: number
  /** The price that the shopper has been shown. */
  unitPrice: Money
}

export type Cart = readonly CartLine[]

/** The most units of one line and lines of one order, as the API takes them. */
export const maxQuantity = 999
export const maxLines = 100

const clamp = (quantity: number): number => Math.min(maxQuantity, Math.max(1, Math.trunc(quantity) || 1))

export const quantityOf = (cart: Cart, sku: string): number => cart.find((line) => line.sku === sku)?.quantity ?? 0

/** What a cart becomes when units are added, and how many of them it takes. */
export interface Addition {
  cart: Cart
  added: number
  /** Why not all were taken: no more in stock, no more of one sku in an order, no more lines in an order. */
  limit: 'stock' | 'quantity' | 'lines' | undefined
}

/** Adds units, as many as can be ordered; a sku that is there already keeps its place and takes the newer price. */
export const addUnits = (cart: Cart, wanted: CartLine, stock: number): Addition => {
  const before = quantityOf(cart, wanted.sku)
  if (before === 0 && cart.length >= maxLines) return { cart, added: 0, limit: 'lines' }
  const room = Math.max(0, Math.min(stock, maxQuantity) - before)
  const added = Math.min(clamp(wanted.quantity), room)
  const limit = added === wanted.quantity ? undefined : stock <= maxQuantity ? 'stock' : 'quantity'
  if (added === 0) return { cart, added, limit }
  const line = { ...wanted, quantity: before + added }
  const isThere = before > 0
  return {
    cart: isThere ? cart.map((other) => (other.sku === wanted.sku ? line : other)) : [...cart, line],
    added,
    limit,
  }
}

export const setQuantity = (cart: Cart, sku: string, quantity: number): Cart =>
  cart.map((line) => (line.sku === sku ? { ...line, quantity: clamp(quantity) } : line))

export const removeLine = (cart: Cart, sku: string): Cart => cart.filter((line) => line.sku !== sku)

/** Puts a removed line back where it was. */
export const restoreLine = (cart: Cart, line: CartLine, index: number): Cart =>
  quantityOf(cart, line.sku) > 0 ? cart : cart.toSpliced(index, 0, line)

export const countUnits = (cart: Cart): number => cart.reduce((sum, line) => sum + line.quantity, 0)

/** What the cart costs at the prices that were shown; undefined for an empty one. */
export const cartTotal = (cart: Cart): Money | undefined => {
  const currency = cart[0]?.unitPrice.currency
  if (currency === undefined) return undefined
  return { amount: cart.reduce((sum, line) => sum + line.unitPrice.amount * line.quantity, 0), currency }
}

const isLine = (value: unknown): value is CartLine => {
  const line = value as Partial<CartLine> | null
  return (
    typeof line?.sku === 'string' &&
    typeof line.productId === 'string' &&
    typeof line.slug === 'string' &&
    typeof line.name === 'string' &&
    typeof line.options === 'object' &&
    Number.isSafeInteger(line.quantity) &&
    Number.isSafeInteger(line.unitPrice?.amount) &&
    typeof line.unitPrice?.currency === 'string'
  )
}

/** Reads a stored cart; anything that is no line, such as one of an older version of this page, is dropped. */
export const parseCart = (text: string | null): Cart => {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter(isLine) : []
  } catch {
    return []
  }
}
