import type { StreamContent } from '@techshop/http-contract/operation'

export const NDJSON = 'application/x-ndjson'
const EVENTS = 'text/event-stream'

/**
 * The body of a stream as OpenAPI 3.1 can state it; only 3.2 has `itemSchema`. Lines of JSON are a text, which says by
 * `contentSchema` (JSON Schema 2020-12) that it holds a list of items: a generator that took the item for the whole
 * would parse all lines as one value. Of server-sent events the schema is that of the data of each one, which is how
 * generators that follow events read it.
 */
export const contentOf = ({ mediaTypes, line }: StreamContent): Record<string, unknown> =>
  Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: schemaOf(mediaType, line) }]))

const schemaOf = (mediaType: string, item: unknown): unknown => {
  if (item === undefined || mediaType === 'text/csv') return { type: 'string', description: 'The whole text.' }
  if (mediaType === EVENTS) return item
  return {
    type: 'string',
    description: 'Newline-delimited JSON, one value a line: read and write it as a stream.',
    contentMediaType: mediaType,
    contentSchema: { type: 'array', items: item },
  }
}
