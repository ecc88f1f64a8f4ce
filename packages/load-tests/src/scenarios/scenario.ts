import type { ReferenceDatabase } from '../limits/reference-schema.ts'
import type { Parameters } from '../limits/reference-sql.ts'
import type { PlannedRequest } from '../load/request-text.ts'

/** A file as large as an answer, which Nginx and a bare Fastify serve for comparison. */
export type AnswerFile = 'list' | 'detail' | 'categories'

/** A reference statement that does the same work as a scenario. */
export interface ReferenceStatement {
  readonly database: ReferenceDatabase
  readonly name: string
  /** Those of the requests, in turn. */
  readonly parameters: readonly Parameters[]
}

/** One way in which the shop is used, over and over. */
export interface Scenario {
  readonly name: string
  /** Who answers. */
  readonly service: 'catalog' | 'categories' | 'orders'
  /** Who else works for it, beside PostgreSQL and the gateway. */
  readonly helpers?: readonly string[]
  readonly requests: readonly PlannedRequest[]
  /** The status that answers have. */
  readonly expected: number
  /** What it can't be faster than while answers come from a cache. */
  readonly file?: AnswerFile
  /** What it can't be faster than when every answer is made anew. */
  readonly statement?: ReferenceStatement
  /** Leaves work behind that has to be done before anything else is measured. */
  readonly leavesWork?: boolean
}
