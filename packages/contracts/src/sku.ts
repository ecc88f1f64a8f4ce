import { Type } from 'typebox'

export const Sku = Type.String({
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
  minLength: 1,
  maxLength: 64,
  description: 'Stock keeping unit: one sellable variant. Belongs to one product forever.',
})
