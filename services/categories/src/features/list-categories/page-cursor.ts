import { isUuid } from '@techshop/http-contract/fields'
import { invalidRequest } from '@techshop/service-runtime/problem'

/** What a caller passes back for the next page; opaque, so that the order of the list may change one day. */
export const cursorAfter = (id: string): string => Buffer.from(id).toString('base64url')

/**
 * The id behind which the next page begins.
 * @throws ProblemError for what no page has answered
 */
export const readCursor = (cursor: string): string => {
  const id = Buffer.from(cursor, 'base64url').toString()
  if (!isUuid(id)) throw invalidRequest([{ pointer: '/query/cursor', message: 'is not the nextCursor of a page' }])
  return id
}
