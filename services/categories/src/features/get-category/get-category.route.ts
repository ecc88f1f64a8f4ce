import { getCategory as operation } from '@techshop/contracts/categories-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../database/database.ts'
import { categoryNotFound } from '../../problems.ts'
import { getCategory } from './get-category.query.ts'

export const getCategoryRoute = (app: FastifyInstance, db: Database): void =>
  implement(app, operation, async ({ params }) => {
    const category = await getCategory(db, params.idOrSlug)
    if (!category) throw categoryNotFound()
    return { status: 200, body: category, version: category.version }
  })
