import { createParkedMessages, dropParkedMessages } from '@techshop/parked-messages/migration'
import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>): Promise<void> => createParkedMessages(db)
export const down = (db: Kysely<unknown>): Promise<void> => dropParkedMessages(db)
