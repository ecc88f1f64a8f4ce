import { type Json, objectAt, resolved } from './json.ts'
import { schemaBreaks } from './schema-breaks.ts'

interface Said {
  readonly payload: unknown
}

/** Every event type of a document with the schema of what is said. */
const eventsOf = (document: Json): Map<string, Said> =>
  new Map(
    Object.values(objectAt(document, 'channels')).flatMap((each) => {
      const channel = resolved(document, each)
      return Object.values(objectAt(channel, 'messages')).map((message) => [
        String(channel.address),
        { payload: resolved(document, message).payload },
      ])
    }),
  )

/** `catalog.product.changed.v1` as its name and its major version. */
const versioned = (type: string) => {
  const [, name = type, major = '0'] = /^(.*)\.v(\d+)$/.exec(type) ?? []
  return { name, major: Number(major) }
}

/** How an AsyncAPI document of events breaks the released one; an event type may go once a later `.vN` of it is there. */
export const asyncApiBreaks = (released: Json, current: Json): string[] => {
  const now = eventsOf(current)
  const isReplaced = (type: string) => {
    const { name, major } = versioned(type)
    return [...now.keys()].map(versioned).some((other) => other.name === name && other.major > major)
  }
  return [...eventsOf(released)].flatMap(([type, { payload }]) => {
    const same = now.get(type)
    if (!same) return isReplaced(type) ? [] : [`${type}: was removed`]
    return schemaBreaks(
      { schema: payload, document: released },
      { schema: same.payload, document: current },
      'shop',
      `${type} `,
    )
  })
}
