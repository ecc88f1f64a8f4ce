import { createCategory as operation } from '@techshop/contracts/categories-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { type WriteDependencies, writing } from '../../writing.ts'
import { createCategory } from './create-category.ts'

export const createCategoryRoute = (app: FastifyInstance, { db, nudge, now }: WriteDependencies): void =>
  implement(app, operation, async (context) => {
    const category = await createCategory(db, context.body, writing(context), { id: uuidv7(), now: now() })
    nudge()
    const headers = { location: `/api/categories/${category.id}` }
    return { status: 201, body: category, version: category.version, headers }
  })
