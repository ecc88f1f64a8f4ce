import t from 'tap'
import { type Document, documents } from './released.fixture.ts'

type Step = string | number

/** Words for people, and what only shows a value. */
const WORDS = /\/(?:description|summary|title|license|contact|examples?|\$comment)(?:\/|$)|^\/tags/
/** What callers send may become wider, what the shop says narrower, and anything open to more callers. */
const MAY_CHANGE = [
  /\/(?:components\/parameters|parameters|requestBody)\/.*(?:required|schema.*)$/,
  /\/(?:security.*|requestBody\/required)$/,
  /\/(?:minimum|minItems|minLength|anyOf\/\*)$/,
  /^\/paths.*\/(?:properties|additionalProperties)$/,
]
/** What is said elsewhere, too: the constant beside its type, the media type of all messages, the last part of a version. */
const SAID_TWICE = [/(?:payload|schemas\/\*)\/properties\/\*\/type$/, /contentType$/i, /^\/(?:openapi|asyncapi)$/]
/** The shapes of requests and answers alike: the table of breaks has them by direction. */
const SHAPES = /^\/components\/schemas\/\*\//
/** Members whose names are given by the document. */
const MAPS = new Set(['paths', 'responses', 'headers', 'schemas', 'properties', 'content', 'parameters', 'messages'])
const MORE_MAPS = new Set(['channels', 'operations', 'securitySchemes', 'variables', 'servers', 'patternProperties'])

/** Every kind of place in a document, with a place for each: the names that the document gives count as one. */
const placesOf = (document: Document): Map<string, Step[]> => {
  const places = new Map<string, Step[]>()
  const walk = (value: unknown, steps: Step[], kind: string, names: boolean) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, member] of Object.entries(value)) {
      const isNamed = names || Array.isArray(value)
      const place = `${kind}/${isNamed ? '*' : name}`
      if (WORDS.test(place)) continue
      if (!places.has(place)) places.set(place, [...steps, name])
      const isMap = !isNamed && (MAPS.has(name) || MORE_MAPS.has(name)) && !Array.isArray(member)
      walk(member, [...steps, name], place, isMap)
    }
  }
  walk(document, [], '', false)
  return places
}

const at = (document: Document, steps: readonly Step[]) => steps.reduce((value, step) => value[step], document)

const other = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return undefined
}

/** Both kinds of document; those of the other services have no other members than that of orders. */
for (const name of ['orders', 'events'] as const) {
  const { released, breaks } = documents[name]
  const isOpen = (kind: string) =>
    (name === 'orders' && SHAPES.test(kind)) || [...MAY_CHANGE, ...SAID_TWICE].some((one) => one.test(kind))
  const isNoticed = (steps: readonly Step[], change: (parent: Document, last: Step) => void) => {
    const current = structuredClone(released)
    const last = steps.at(-1) as Step
    change(at(current, steps.slice(0, -1)), last)
    try {
      return breaks(released, current).length > 0
    } catch (error) {
      return (error as Error).message.endsWith('leads nowhere')
    }
  }

  t.test(`no kind of member goes from the document of ${name} unnoticed`, async (t) => {
    const places = placesOf(released)
    const passed = [...places].filter(([kind, steps]) => {
      if (isOpen(kind)) return false
      return !isNoticed(steps, (parent, last) => {
        if (Array.isArray(parent)) parent.splice(Number(last), 1)
        else delete parent[last]
      })
    })
    t.same(
      passed.map(([kind]) => kind),
      [],
    )
    t.ok(places.size > 50)
  })

  t.test(`no kind of value changes in the document of ${name} unnoticed`, async (t) => {
    const values = [...placesOf(released)].filter(([, steps]) => other(at(released, steps)) !== undefined)
    const passed = values.filter(([kind, steps]) => {
      if (isOpen(kind)) return false
      return !isNoticed(steps, (parent, last) => {
        parent[last] = other(parent[last])
      })
    })
    t.same(
      passed.map(([kind]) => kind),
      [],
    )
    t.ok(values.length > 30)
  })
}
