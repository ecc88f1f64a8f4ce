import { input, named, output } from '@techshop/http-contract/schema'
import { type Static, Type } from 'typebox'

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

export const MoneySum = named(
  'MoneySum',
  output(
    {
      amount: Type.String({
        pattern: '^(0|[1-9][0-9]*)$',
        description: 'Minor units, such as cents, in decimal digits.',
      }),
      currency: Currency,
    },
    { description: 'A sum over many orders. It may exceed 2^53, the limit of exact JSON numbers.' },
  ),
)
export type MoneySum = Static<typeof MoneySum>

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
