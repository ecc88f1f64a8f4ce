import { createOutbox, dropOutbox } from '@techshop/outbox/migration'
import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>): Promise<void> => createOutbox(db)
export const down = (db: Kysely<unknown>): Promise<void> => dropOutbox(db)
