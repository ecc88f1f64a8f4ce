import { type Api, dataOf, ifStill, taggedOf, taggedUnlessStill, through, unlessStill } from './api.ts'
import { at, walk } from './cursor.ts'
import type { operations } from './generated/categories.ts'
import type { CallOptions, ReadOptions, Transport } from './transport.ts'
import type { Category, CategoryPatch, CategoryWithChildren, CategoryWrite, Tagged, TaggedId } from './types.ts'

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

    /** Reads one category with its children; cheaply, when it is `known` already and has not changed. */
    async get(
      idOrSlug: string,
      { known, ...options }: ReadOptions<CategoryWithChildren> = {},
    ): Promise<Tagged<CategoryWithChildren>> {
      const init = { params: { path: { id: idOrSlug } }, ...unlessStill(known), ...through(transport, options) }
      return taggedUnlessStill(known, await api.GET('/api/categories/{id}', init))
    },

    async create(category: CategoryWrite, options?: CallOptions) {
      return taggedOf(await api.POST('/api/categories', { body: category, ...through(transport, options) }))
    },

    /**
     * Changes, moves or reorders a category.
     * @param read the category as it was read, on which the patch is based
     * @throws ProblemError `stale-version` when someone else changed it since
     */
    async update(read: TaggedId, patch: CategoryPatch, options?: CallOptions) {
      const init = { params: ifStill(read), body: patch, ...through(transport, options) }
      return taggedOf(await api.PATCH('/api/categories/{id}', init))
    },

    /**
     * Deletes an empty category.
     * @throws ProblemError `category-not-empty`, `stale-version`
     */
    async delete(read: TaggedId, options?: CallOptions): Promise<void> {
      await api.DELETE('/api/categories/{id}', { params: ifStill(read), ...through(transport, options) })
    },
  }
}
