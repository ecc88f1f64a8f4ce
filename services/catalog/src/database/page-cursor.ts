import { createHash } from 'node:crypto'
import { isUuid } from '@techshop/http-contract/fields'
import { isForbiddenText } from '@techshop/service-runtime/forbidden-text'

/** The values that the next page begins after, in the order of its sort. */
export type Keys = readonly (string | number)[]

/**
 * An opaque cursor for keyset paging. It carries a hash of the selection that it was made for, so that it can't
 * silently be used with another one.
 */
export const encodeCursor = (keys: Keys, selection: unknown): string =>
  Buffer.from(JSON.stringify([hashOf(selection), ...keys])).toString('base64url')

export type KeyType = 'integer' | 'number' | 'text' | 'uuid'

const isOfType: Readonly<Record<KeyType, (key: unknown) => boolean>> = {
  integer: Number.isSafeInteger,
  number: (key) => typeof key === 'number',
  text: (key) => typeof key === 'string' && !isForbiddenText(key),
  uuid: (key) => typeof key === 'string' && isUuid(key),
}

/** The keys; undefined when the cursor is broken, of other types, or was made for another selection. */
export const decodeCursor = (cursor: string, selection: unknown, types: readonly KeyType[]): Keys | undefined => {
  const [hash, ...keys] = parsed(cursor)
  const fits = hash === hashOf(selection) && keys.length === types.length
  return fits && types.every((type, index) => isOfType[type](keys[index])) ? (keys as (string | number)[]) : undefined
}

const parsed = (cursor: string): unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

const hashOf = (selection: unknown): string =>
  createHash('sha256').update(JSON.stringify(selection)).digest('base64url').slice(0, 12)
