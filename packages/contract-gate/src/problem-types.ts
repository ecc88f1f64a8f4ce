import { isObject, type Json, listAt, objectAt, resolved } from './json.ts'

/**
 * The `type` of each problem (RFC 9457) that a response may be: of its schemas, and of its examples, of which every
 * problem has one.
 */
export const problemTypesOf = (document: Json, response: Json): Set<string> => {
  const content = objectAt(objectAt(response, 'content'), 'application/problem+json')
  const schema = resolved(document, content.schema)
  const constants = [schema, ...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf')].map((each) => {
    const { type } = objectAt(resolved(document, each), 'properties')
    return isObject(type) ? type.const : undefined
  })
  const examples = Object.values(objectAt(content, 'examples')).map(
    (example) => objectAt(resolved(document, example), 'value').type,
  )
  return new Set([...constants, ...examples].filter((type) => typeof type === 'string'))
}
