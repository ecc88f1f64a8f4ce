import { type Deprecation, deprecationOf } from '@techshop/http-contract/deprecation'
import type { Operation } from '@techshop/http-contract/operation'
import type { FastifyRequest } from 'fastify'

type Headers = Readonly<Record<string, string>>
type Schema = Readonly<Record<string, unknown>>
/** The named schema of a service. */
export type SchemaNamed = (name: string) => unknown

export interface Deprecations {
  /** Whether any answer of the operation may say that something goes. */
  readonly any: boolean
  /** What the answers to a request say: of the operation, of what the request uses, and of what the answer has. */
  headersOf(request: Pick<FastifyRequest, 'query' | 'headers' | 'body'>): Headers
}

const GUIDE = '/docs/guide/versioning'
const NONE: Headers = {}

/** What goes of an operation: itself, a member of its answers, or a parameter or member that a request may use. */
export const deprecationsIn = (operation: Operation, named: SchemaNamed): Deprecations => {
  const { query, headers, body, responses, deprecation } = operation
  const inputs = Object.entries({ query, headers, body }) as ['query' | 'headers' | 'body', Schema | undefined][]
  const always = [
    ...(deprecation ? [deprecation] : []),
    ...Object.values(responses).flatMap((schema) => (schema ? statedIn(schema as object as Schema, named) : [])),
  ]
  const usable = inputs.flatMap(([part, schema]) =>
    schema && statedIn(schema, named).length > 0 ? [{ part, schema }] : [],
  )
  const constant = headersFor(always)
  if (usable.length === 0) return { any: always.length > 0, headersOf: () => constant }
  return {
    any: true,
    headersOf: (request) => {
      const used = usable.flatMap(({ part, schema }) => usedIn(schema, request[part], named))
      return used.length === 0 ? constant : headersFor([...always, ...used])
    },
  }
}

/** Deprecation (RFC 9745), Sunset (RFC 8594) and Link: of several, the earliest days. */
const headersFor = (deprecations: readonly Deprecation[]): Headers => {
  if (deprecations.length === 0) return NONE
  const [since = ''] = deprecations.map((each) => each.since).sort()
  const [sunset] = deprecations.flatMap((each) => each.sunset ?? []).sort()
  const links = [
    `<${GUIDE}>; rel="deprecation"; type="text/html"`,
    ...(sunset === undefined ? [] : [`<${GUIDE}>; rel="sunset"; type="text/html"`]),
    ...deprecations.flatMap(({ successor }) => (successor ? [`<${successor}>; rel="successor-version"`] : [])),
  ]
  return {
    deprecation: `@${Date.parse(since) / 1000}`,
    ...(sunset === undefined ? {} : { sunset: new Date(sunset).toUTCString() }),
    link: links.join(', '),
  }
}

/** Every deprecation that a schema states, at any depth. */
const statedIn = (schema: Schema, named: SchemaNamed, opened: readonly unknown[] = []): Deprecation[] => {
  if (opened.includes(schema)) return []
  const own = deprecationOf(schema)
  const below = childrenOf(schema, named).flatMap((child) => statedIn(child, named, [...opened, schema]))
  return own ? [own, ...below] : below
}

const childrenOf = (schema: Schema, named: SchemaNamed): Schema[] => [
  ...targetOf(schema, named),
  ...Object.values((schema.properties ?? {}) as Record<string, Schema>),
  ...alternativesOf(schema),
  ...(isSchema(schema.items) ? [schema.items] : []),
]

/** The deprecations of what a value has; a value that the schema would refuse is read as far as it goes. */
const usedIn = (schema: Schema, value: unknown, named: SchemaNamed): Deprecation[] => {
  if (value === undefined) return []
  const own = deprecationOf(schema)
  const same = [...targetOf(schema, named), ...alternativesOf(schema)]
  const { items } = schema
  return [
    ...(own ? [own] : []),
    ...same.flatMap((each) => usedIn(each, value, named)),
    ...(Array.isArray(value) && isSchema(items) ? value.flatMap((each) => usedIn(items, each, named)) : []),
    ...membersUsed(schema, value, named),
  ]
}

const membersUsed = ({ properties }: Schema, value: unknown, named: SchemaNamed): Deprecation[] => {
  if (!isSchema(properties) || typeof value !== 'object' || value === null) return []
  return Object.entries(properties as Record<string, Schema>).flatMap(([name, member]) =>
    usedIn(member, Object.hasOwn(value, name) ? (value as Schema)[name] : undefined, named),
  )
}

const targetOf = ({ $ref }: Schema, named: SchemaNamed): Schema[] => {
  const target = typeof $ref === 'string' ? named($ref.replace(/#$/, '')) : undefined
  return isSchema(target) ? [target] : []
}

const alternativesOf = ({ anyOf = [], oneOf = [] }: Schema): Schema[] =>
  [...(anyOf as unknown[]), ...(oneOf as unknown[])].filter(isSchema)

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
