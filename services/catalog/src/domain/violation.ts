/**
 * Why a write is refused. `rule`: it breaks a rule of the shop; `unknown-category`: it names a category that does not
 * exist; `sku-taken`: it names a sku that belongs to another product.
 */
export interface Violation {
  readonly kind: 'rule' | 'unknown-category' | 'sku-taken'
  /** JSON Pointer (RFC 6901) into the write. */
  readonly pointer: string
  readonly message: string
}

export const brokenRule = (pointer: string, message: string): Violation => ({ kind: 'rule', pointer, message })
