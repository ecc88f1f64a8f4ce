import { getCategory as operation } from '@techshop/contracts/categories-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { categoryNotFound } from '../../problems.ts'
import type { GetCategory } from './get-category.query.ts'

export const getCategoryRoute = (app: FastifyInstance, getCategory: GetCategory): void =>
  implement(app, operation, async ({ params }) => {
    const category = await getCategory(params.id)
    if (!category) throw categoryNotFound()
    if ('movedTo' in category) return { status: 308, headers: { location: `/api/categories/${category.movedTo}` } }
    return { status: 200, body: category, version: category.version }
  })
