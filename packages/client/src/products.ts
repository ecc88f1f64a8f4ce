import { type Api, dataOf, ifStill, streamedThrough, taggedOf, taggedUnlessStill, through, unlessStill } from './api.ts'
import { at, walk } from './cursor.ts'
import type { operations } from './generated/catalog.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import { readLines } from './ndjson.ts'
import type { CallOptions, ReadOptions, Transport } from './transport.ts'
import type {
  Product,
  ProductImport,
  ProductImportResult,
  ProductImportUndo,
  ProductPatch,
  ProductWrite,
  StockAdjustment,
  StockEntry,
  Synonyms,
  Tagged,
  TaggedId,
} from './types.ts'

type ListQuery = NonNullable<operations['listProducts']['parameters']['query']>
type StockEntriesQuery = NonNullable<operations['listStockEntries']['parameters']['query']>
type ExportQuery = NonNullable<operations['exportProducts']['parameters']['query']>

/** What an import reads: one product a line. */
export interface ImportFile {
  body: string | Blob | ReadableStream<Uint8Array>
  contentType: 'application/x-ndjson' | 'text/csv' | `text/csv; charset=${string}`
}

/** Finding and keeping products, and their stock. */
export const createProducts = (api: Api, transport: Transport) => {
  const page = async (query: ListQuery = {}, options?: CallOptions) =>
    dataOf(await api.GET('/api/products', { params: { query }, ...through(transport, options) }))

  const stockEntryPage = async (id: string, sku: string, query: StockEntriesQuery = {}, options?: CallOptions) =>
    dataOf(
      await api.GET('/api/products/{id}/variants/{sku}/stock-adjustments', {
        params: { path: { id, sku }, query },
        ...through(transport, options),
      }),
    )

  return {
    /** One page of the products that match, with facets when the query asks for them. */
    page,

    /** All products that match, page by page as they are taken. */
    list: (query: Omit<ListQuery, 'cursor'> = {}, options?: CallOptions): AsyncGenerator<Product, void> =>
      walk((cursor) => page(at(query, cursor), options)),

    /** Reads one product; cheaply, when it is `known` already and has not changed. */
    async get(idOrSlug: string, { known, ...options }: ReadOptions<Product> = {}): Promise<Tagged<Product>> {
      const init = { params: { path: { id: idOrSlug } }, ...unlessStill(known), ...through(transport, options) }
      return taggedUnlessStill(known, await api.GET('/api/products/{id}', init))
    },

    /** Completions of a search while it is typed. */
    async suggestions(q: string, limit?: number, options?: CallOptions) {
      const query = limit === undefined ? { q } : { q, limit }
      return dataOf(await api.GET('/api/products/suggestions', { params: { query }, ...through(transport, options) }))
        .items
    },

    /** List related products. */
    async related(id: string, limit?: number, options?: CallOptions) {
      const params = { path: { id }, query: limit === undefined ? {} : { limit } }
      return dataOf(await api.GET('/api/products/{id}/related', { params, ...through(transport, options) })).items
    },

    async create(product: ProductWrite, options?: CallOptions) {
      return taggedOf(await api.POST('/api/products', { body: product, ...through(transport, options) }))
    },

    /**
     * Changes a product by JSON merge patch (RFC 7396).
     * @param read the product as it was read, on which the patch is based
     * @throws ProblemError `stale-version` when someone else changed it since
     */
    async update(read: TaggedId, patch: ProductPatch, options?: CallOptions) {
      const init = { params: ifStill(read), body: patch, ...through(transport, options) }
      return taggedOf(await api.PATCH('/api/products/{id}', init))
    },

    /**
     * Takes a product off sale for good.
     * @throws ProblemError `stale-version` when someone else changed it since it was read
     */
    async archive(read: TaggedId, options?: CallOptions): Promise<void> {
      await api.DELETE('/api/products/{id}', { params: ifStill(read), ...through(transport, options) })
    },

    /** Adds or takes away stock, once for one key. */
    async adjustStock(
      id: string,
      sku: string,
      adjustment: StockAdjustment,
      { idempotencyKey, ...options }: CallOptions & { idempotencyKey?: string | undefined } = {},
    ): Promise<StockEntry> {
      const header = { 'Idempotency-Key': idempotencyKey ?? createIdempotencyKey() }
      return dataOf(
        await api.POST('/api/products/{id}/variants/{sku}/stock-adjustments', {
          params: { path: { id, sku }, header },
          body: adjustment,
          ...through(transport, options),
        }),
      )
    },

    /** One page of a variant's stock ledger, newest first. */
    stockEntryPage,

    /** A variant's whole stock ledger, newest first. */
    stockEntries: (id: string, sku: string, options?: CallOptions): AsyncGenerator<StockEntry, void> =>
      walk((cursor) => stockEntryPage(id, sku, at({}, cursor), options)),

    /** Words that searches take for the same. */
    async synonyms(options?: CallOptions): Promise<Tagged<Synonyms>> {
      return taggedOf(await api.GET('/api/catalog/synonyms', through(transport, options)))
    },

    /**
     * Replaces the words that searches take for the same.
     * @param read the synonyms as they were read
     * @throws ProblemError `stale-version` when someone else changed them since
     */
    async updateSynonyms(
      { etag }: Pick<Tagged<Synonyms>, 'etag'>,
      groups: Synonyms['groups'],
      options?: CallOptions,
    ): Promise<Tagged<Synonyms>> {
      const params = { header: { 'If-Match': etag } }
      return taggedOf(
        await api.PATCH('/api/catalog/synonyms', { params, body: { groups }, ...through(transport, options) }),
      )
    },

    /**
     * Creates or changes many products; yields a result for each line while the rest is still being worked on. With
     * `preview` nothing is written: each result says what would become of its line, with everything that would change.
     */
    async *import(
      file: ImportFile,
      { preview = false, ...options }: CallOptions & { preview?: boolean | undefined } = {},
    ): AsyncGenerator<ProductImportResult, void> {
      const request = new Request(`${transport.baseUrl}/api/products/import${preview ? '?preview=true' : ''}`, {
        method: 'POST',
        headers: { 'content-type': file.contentType },
        body: file.body,
        duplex: 'half',
      } as RequestInit)
      const { body } = await transport.send(request, options, 'streamed')
      if (body) yield* readLines<ProductImportResult>(body)
    },

    /** The imports that can be undone, the latest first. */
    async imports(options?: CallOptions): Promise<ProductImport[]> {
      return dataOf(await api.GET('/api/products/import', through(transport, options))).items
    },

    /** Undoes the next products of an import; call it again while any remain. */
    async undoImport(id: string, options?: CallOptions): Promise<ProductImportUndo> {
      return dataOf(
        await api.POST('/api/products/import/{id}/undo', { params: { path: { id } }, ...through(transport, options) }),
      )
    },

    /** Every product as a stream of bytes, in the form that `import` reads. */
    async export(accept: 'application/x-ndjson' | 'text/csv', query: ExportQuery = {}, options?: CallOptions) {
      const answer = await api.GET('/api/products/export', {
        params: { query },
        headers: { accept },
        ...streamedThrough(transport, options),
      })
      return answer.data as ReadableStream<Uint8Array>
    },
  }
}
