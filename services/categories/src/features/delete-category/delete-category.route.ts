import { deleteCategory as operation } from '@techshop/contracts/categories-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { type WriteDependencies, writing } from '../../writing.ts'
import { deleteCategory } from './delete-category.ts'

export const deleteCategoryRoute = (app: FastifyInstance, { db, nudge, now }: WriteDependencies): void =>
  implement(app, operation, async (context) => {
    const deletion = { id: context.params.id, seenVersion: context.ifMatchVersion }
    await deleteCategory(db, deletion, writing(context), now())
    nudge()
    return { status: 204 }
  })
