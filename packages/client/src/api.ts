import createFetchClient from 'openapi-fetch'
import type { paths as CatalogPaths } from './generated/catalog.ts'
import type { paths as CategoriesPaths } from './generated/categories.ts'
import type { paths as OrdersPaths } from './generated/orders.ts'
import type { CallOptions, Transport } from './transport.ts'
import type { Tagged } from './types.ts'

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

/** The body of an answer with its entity tag. */
export const taggedOf = <T>(answer: { data?: T; response: Response }): Tagged<T> => ({
  data: dataOf(answer),
  etag: answer.response.headers.get('etag') ?? '',
})
