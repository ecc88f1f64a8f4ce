import { type Api, dataOf, taggedOf, through } from './api.ts'
import { at, walk } from './cursor.ts'
import type { operations } from './generated/categories.ts'
import type { CallOptions, Transport } from './transport.ts'
import type { Category, CategoryPatch, CategoryWrite } from './types.ts'

type ListQuery = NonNullable<operations['listCategories']['parameters']['query']>

/** Reading and keeping the category tree. */
export const createCategories = (api: Api, transport: Transport) => {
  const page = async (query: ListQuery = {}, options?: CallOptions) =>
    dataOf(await api.GET('/api/categories', { params: { query }, ...through(transport, options) }))

  return {
    /** One page of the categories, flat. */
    page,

    /** All categories, flat; `parentId` and `position` give the tree. */
    list: (query: Omit<ListQuery, 'cursor'> = {}, options?: CallOptions): AsyncGenerator<Category, void> =>
      walk((cursor) => page(at(query, cursor), options)),

    /** Reads one category with its children. */
    async get(idOrSlug: string, options?: CallOptions) {
      const params = { path: { id: idOrSlug } }
      return taggedOf(await api.GET('/api/categories/{id}', { params, ...through(transport, options) }))
    },

    async create(category: CategoryWrite, options?: CallOptions) {
      return taggedOf(await api.POST('/api/categories', { body: category, ...through(transport, options) }))
    },

    /**
     * Changes, moves or reorders a category.
     * @param etag as it was read
     * @throws ProblemError `stale-version` when someone else changed it since
     */
    async update(id: string, patch: CategoryPatch, etag: string, options?: CallOptions) {
      const params = { path: { id }, header: { 'If-Match': etag } }
      return taggedOf(await api.PATCH('/api/categories/{id}', { params, body: patch, ...through(transport, options) }))
    },

    /**
     * Deletes an empty category.
     * @throws ProblemError `category-not-empty`, `stale-version`
     */
    async delete(id: string, etag: string, options?: CallOptions): Promise<void> {
      const params = { path: { id }, header: { 'If-Match': etag } }
      await api.DELETE('/api/categories/{id}', { params, ...through(transport, options) })
    },
  }
}
