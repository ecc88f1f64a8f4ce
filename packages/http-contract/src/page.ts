import { Type } from 'typebox'

/** How many items of a list are sent at once. */
export const pageLimit = (byDefault: number, maximum: number) =>
  Type.Optional(
    Type.Integer({ minimum: 1, maximum, default: byDefault, description: 'Maximum number of items on a page.' }),
  )
