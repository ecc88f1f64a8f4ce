import { createParkedMessages, dropParkedMessages } from '@techshop/dead-letters/migrations'
import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>): Promise<void> => createParkedMessages(db)
export const down = (db: Kysely<unknown>): Promise<void> => dropParkedMessages(db)
