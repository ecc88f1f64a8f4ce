import type { Kysely } from 'kysely'

/** The databases of one shop, to be read when nothing is under way any more. */
export interface Databases {
  readonly catalog: Kysely<unknown>
  readonly orders: Kysely<unknown>
}

/** Something that is true of every shop at rest, whatever happened to it before. */
export interface Invariant {
  readonly promise: string
  /** What speaks against it, one line each. */
  violations(databases: Databases): Promise<string[]>
}
