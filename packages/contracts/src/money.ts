import { type Static, Type } from 'typebox'
import { input, named } from './schema.ts'

/** The largest amount of one price: with 100 lines of 999 units a total stays within the safe integers. */
export const maxAmount = 90_000_000_000

export const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code.' })

export const Money = named(
  'Money',
  input(
    {
      amount: Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991, description: 'Minor units, such as cents.' }),
      currency: Currency,
    },
    { description: 'An amount of money in integer minor units.' },
  ),
)
export type Money = Static<typeof Money>

export const Price = named(
  'Price',
  input(
    {
      amount: Type.Integer({ minimum: 0, maximum: maxAmount, description: 'Minor units, such as cents.' }),
      currency: Currency,
    },
    { description: 'The price of one unit.' },
  ),
)
