import { isUuid } from '@techshop/http-contract/fields'
import { invalidRequest } from '@techshop/service-runtime/problem'

/** A cursor names the last order of the page before. */
export const writeCursor = (lastId: string): string => Buffer.from(lastId).toString('base64url')

/** @throws ProblemError for a cursor that is none of ours */
export const readCursor = (cursor: string): string => {
  const id = Buffer.from(cursor, 'base64url').toString()
  if (!isUuid(id)) throw invalidRequest([{ pointer: '/query/cursor', message: 'must be the nextCursor of a page' }])
  return id
}
