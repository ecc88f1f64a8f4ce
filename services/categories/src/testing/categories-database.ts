import { connectDatabase } from '@techshop/database/connection'
import { migrateToLatest } from '@techshop/database/migrations'
import { createTestDatabase, type TestDatabase } from '@techshop/test-kit/database'
import type { Kysely } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { categoriesMigrations, type Database, migrationsFolder } from '../database/database.ts'
import type { WantedCategory } from '../domain/category-decision.ts'
import { createCategory } from '../features/create-category/create-category.ts'

type Tables = Database extends Kysely<infer T> ? T : never

/** A migrated categories database that nobody else uses. */
export const createCategoriesDatabase = (poolSize = 10): Promise<TestDatabase<Tables>> =>
  createTestDatabase<Tables>({
    connect: connectDatabase,
    template: 'categories',
    migrate: async (db) => migrateToLatest(db, await categoriesMigrations()),
    sources: [migrationsFolder],
    poolSize,
  })

const author = { actor: 'tester', requestId: 'request-1' }

/** Creates a category as the service does; its name is its slug unless told. */
export const newCategory = (db: Database, wanted: Partial<WantedCategory> & Pick<WantedCategory, 'slug'>) =>
  createCategory(db, { name: wanted.slug, ...wanted }, author, { id: uuidv7(), now: new Date() })

/** The events recorded about a category, oldest first. */
export const eventsOf = (db: Database, id: string) =>
  db
    .selectFrom('outbox')
    .select(['type', 'version', 'data', 'request_id'])
    .where('aggregate_id', '=', id)
    .orderBy('id')
    .execute()
