import path from 'node:path'
import { connectDatabase, type DatabaseOptions } from '@techshop/database/connection'
import { loadMigrations, type Migrations } from '@techshop/database/migrations'
import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Tables } from './tables.ts'

export type { Tables }

/** Categories' own database, or a transaction in it. */
export type Database = Kysely<Tables>
export type Transaction = KyselyTransaction<Tables>

/** Opens categories' own database; connects on first use. */
export const openDatabase = (options: DatabaseOptions): Database => connectDatabase<Tables>(options)

/** Where the migrations are; the same from source and from a build. */
export const migrationsFolder: string = path.join(import.meta.dirname, '../../migrations')

/** The migrations that this version of the service needs. */
export const categoriesMigrations = (): Promise<Migrations> => loadMigrations(migrationsFolder)
