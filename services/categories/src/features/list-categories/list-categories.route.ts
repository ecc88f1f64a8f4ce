import { listCategories as operation } from '@techshop/contracts/categories-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import type { ListCategories } from './list-categories.query.ts'
import { cursorAfter, readCursor } from './page-cursor.ts'

export const listCategoriesRoute = (app: FastifyInstance, listCategories: ListCategories): void =>
  implement(app, operation, async ({ query }) => {
    const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
    const { items, last } = await listCategories({ limit: query.limit ?? 1000, after })
    return { status: 200, body: { items, nextCursor: last === undefined ? null : cursorAfter(last) } }
  })
