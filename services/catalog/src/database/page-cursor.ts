import { createHash } from 'node:crypto'

/** The values that the next page begins after, in the order of its sort. */
export type Keys = readonly (string | number)[]

/**
 * An opaque cursor for keyset paging. It carries a hash of the selection that it was made for, so that it can't
 * silently be used with another one.
 */
export const encodeCursor = (keys: Keys, selection: unknown): string =>
  Buffer.from(JSON.stringify([hashOf(selection), ...keys])).toString('base64url')

/** The keys; undefined when the cursor is broken, of other types, or was made for another selection. */
export const decodeCursor = (
  cursor: string,
  selection: unknown,
  types: readonly ('string' | 'number')[],
): Keys | undefined => {
  const [hash, ...keys] = parsed(cursor)
  const fits = hash === hashOf(selection) && keys.length === types.length
  return fits && keys.every((key, index) => typeof key === types[index] && key !== '') ? (keys as Keys) : undefined
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
