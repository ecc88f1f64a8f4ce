import path from 'node:path'
import { connectDatabase, type DatabaseOptions } from '@techshop/database/connection'
import { loadMigrations, type Migrations } from '@techshop/database/migrations'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type { Tables }

export type Database = Kysely<Tables>

/** Opens orders' own database; connects on first use. */
export const openDatabase = (options: DatabaseOptions): Database => connectDatabase<Tables>(options)

export const migrationsFolder: string = path.join(import.meta.dirname, '../../migrations')

/** The migrations that this version of the service needs. */
export const ordersMigrations = (): Promise<Migrations> => loadMigrations(migrationsFolder)
