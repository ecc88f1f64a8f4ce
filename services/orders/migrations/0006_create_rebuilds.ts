import { createRebuilds, dropRebuilds } from '@techshop/read-model/migration'
import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>): Promise<void> => createRebuilds(db)
export const down = (db: Kysely<unknown>): Promise<void> => dropRebuilds(db)
