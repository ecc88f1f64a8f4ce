import { renameDeadLettersToParkedMessages, renameParkedMessagesToDeadLetters } from '@techshop/dead-letters/migrations'
import type { Kysely } from 'kysely'

export const up = (db: Kysely<unknown>): Promise<void> => renameParkedMessagesToDeadLetters(db)
export const down = (db: Kysely<unknown>): Promise<void> => renameDeadLettersToParkedMessages(db)
