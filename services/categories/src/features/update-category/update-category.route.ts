import { updateCategory as operation } from '@techshop/contracts/categories-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { type WriteDependencies, writing } from '../../writing.ts'
import { updateCategory } from './update-category.ts'

export const updateCategoryRoute = (app: FastifyInstance, { db, nudge, now }: WriteDependencies): void =>
  implement(app, operation, async (context) => {
    const amendment = { id: context.params.id, changes: context.body, seenVersion: context.ifMatchVersion }
    const category = await updateCategory(db, amendment, writing(context), now())
    nudge()
    return { status: 200, body: category, version: category.version }
  })
