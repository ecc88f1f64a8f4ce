import createFetchClient from 'openapi-fetch'
import type { paths as CatalogPaths } from './generated/catalog.ts'
import type { paths as CategoriesPaths } from './generated/categories.ts'
import type { paths as OrdersPaths } from './generated/orders.ts'
import type { CallOptions, Transport } from './transport.ts'
import type { Tagged, TaggedId } from './types.ts'

/** Every operation of the three documents, typed, over one transport. */
export const createApi = (transport: Transport) =>
  createFetchClient<CatalogPaths & CategoriesPaths & OrdersPaths>({ baseUrl: transport.baseUrl })

export type Api = ReturnType<typeof createApi>

/** The part of a call's `init` that carries its options to the transport. */
export const through = (transport: Transport, options: CallOptions = {}) => ({
  fetch: (request: Request) => transport.send(request, options),
})

/** The same for an answer that is read as it arrives. */
export const streamedThrough = (transport: Transport, options: CallOptions = {}) => ({
  parseAs: 'stream' as const,
  fetch: (request: Request) => transport.send(request, options, 'streamed'),
})

/** The body of an answer, which is there because the transport throws for any other. */
export const dataOf = <T>(answer: { data?: T }): T => answer.data as T

/** Makes a read conditional on having changed since it was `known` (RFC 9110, 13.1.2). */
export const unlessStill = (known: Tagged<unknown> | undefined) =>
  known === undefined ? {} : { headers: { 'if-none-match': known.etag } }

/** The body of an answer to a conditional read with its entity tag; what was known where that still holds. */
export const taggedUnlessStill = <T>(
  known: Tagged<T> | undefined,
  answer: { data?: T; response: Response },
): Tagged<T> => (known !== undefined && answer.response.status === 304 ? known : taggedOf(answer))

/** Lets a write through only if the resource is still as it was read (RFC 9110, 13.1.1). */
export const ifStill = ({ data, etag }: TaggedId) => ({ path: { id: data.id }, header: { 'If-Match': etag } })

/** The body of an answer with its entity tag. */
export const taggedOf = <T>(answer: { data?: T; response: Response }): Tagged<T> => ({
  data: dataOf(answer),
  etag: answer.response.headers.get('etag') ?? '',
})
