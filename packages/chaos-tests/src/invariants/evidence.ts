import type { Entry } from '../history.ts'
import type { CatalogRecords, CategoriesRecords, OrdersRecords } from './records.ts'

/** What the shop says about itself over HTTP once it is quiet. */
export interface PublicAnswers {
  readonly stock: ReadonlyMap<string, number>
  readonly orders: readonly { readonly id: string; readonly status: string; readonly version: number }[]
  /** By category; descendants included. */
  readonly productCounts: ReadonlyMap<string, number>
}

/** Everything that is known when nothing is under way any more. */
export interface Evidence {
  readonly catalog: CatalogRecords
  readonly categories: CategoriesRecords
  readonly orders: OrdersRecords
  /** Without it, what clients were told is not checked. */
  readonly history?: readonly Entry[]
  /** Without it, only the databases are checked. */
  readonly answers?: PublicAnswers
}

/** A promise of the shop. `violations` names everything that breaks it, one line each. */
export interface Invariant {
  readonly name: string
  violations(evidence: Evidence): string[]
}
