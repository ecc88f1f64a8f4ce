import { isObject, type Json, listAt, nameOf, objectAt, resolved } from './json.ts'
import { otherChanges } from './other-changes.ts'
import { schemaBreaks } from './schema-breaks.ts'
import { schemeBreaks, securityBreaks } from './security-breaks.ts'
import { serverBreaks } from './server-breaks.ts'
import { mayGo, sunsetBreaks } from './sunset.ts'
import { versionBreaks } from './version-breaks.ts'

const DOCUMENT = ['asyncapi', 'info', 'defaultContentType', 'servers', 'channels', 'operations', 'components']
const CHANNEL = ['address', 'messages', 'servers']
const OPERATION = ['action', 'channel', 'messages', 'security']
const MESSAGE = ['name', 'contentType', 'headers', 'payload']

interface Pair {
  readonly before: Json
  readonly now: Json
}

/**
 * How an AsyncAPI document of events breaks the released one. A later `.vN` of an event stands beside it: the old one
 * goes only after it was released as deprecated, once its `x-sunset` has come.
 */
export const asyncApiBreaks = (released: Json, current: Json): string[] => new Documents(released, current).breaks()

class Documents {
  readonly #released: Json
  readonly #current: Json

  constructor(released: Json, current: Json) {
    this.#released = released
    this.#current = current
  }

  breaks(): string[] {
    return [
      ...versionBreaks(this.#released, this.#current, 'asyncapi'),
      ...this.#servers(),
      ...schemeBreaks(this.#released, this.#current),
      ...this.#names('schemas', 'schema'),
      ...this.#others({ before: this.#released, now: this.#current }, DOCUMENT, 'the document'),
      ...Object.entries(objectAt(this.#released, 'channels')).flatMap(([id, channel]) => this.#channel(id, channel)),
      ...Object.entries(objectAt(this.#released, 'operations')).flatMap(([id, operation]) =>
        this.#operation(id, operation),
      ),
    ]
  }

  /** What is named in the components is a type in clients. */
  #names(kind: string, word: string): string[] {
    const namesOf = (document: Json) => objectAt(objectAt(document, 'components'), kind)
    return Object.keys(namesOf(this.#released))
      .filter((name) => !(name in namesOf(this.#current)))
      .map((name) => `${word} ${name}: was removed`)
  }

  #servers(): string[] {
    const before = objectAt(this.#released, 'servers')
    const now = objectAt(this.#current, 'servers')
    return Object.entries(before).flatMap(([name, server]) => {
      const place = `server ${name}`
      if (!isObject(now[name])) return [`${place}: was removed`]
      return [
        ...serverBreaks([server], [now[name]], place),
        ...securityBreaks(this.#schemes(this.#released, server), this.#schemes(this.#current, now[name]), place),
      ]
    })
  }

  /** The security schemes of a server or an operation, of which any one lets in. */
  #schemes(document: Json, secured: unknown): unknown[] {
    return listAt(resolved(document, secured), 'security').map((scheme) => ({ [nameOf(scheme) ?? 'other']: [] }))
  }

  #channel(id: string, channel: unknown): string[] {
    const before = resolved(this.#released, channel)
    const type = String(before.address)
    const now = objectAt(this.#current, 'channels')[id]
    if (!isObject(now)) return mayGo(before) ? [] : [`${type}: was removed`]
    const pair = { before, now: resolved(this.#current, now) }
    if (pair.now.address !== before.address) return [`${type}: was removed`]
    const messages = objectAt(pair.now, 'messages')
    return [
      ...sunsetBreaks(before, pair.now, type),
      ...this.#others(pair, CHANNEL, type),
      ...Object.entries(objectAt(before, 'messages')).flatMap(([name, message]) => {
        if (!(name in messages)) return [`${type}: the message ${name} was removed`]
        const both = { before: resolved(this.#released, message), now: resolved(this.#current, messages[name]) }
        return this.#message(both, type)
      }),
      ...Object.keys(messages)
        .filter((name) => !(name in objectAt(before, 'messages')))
        .map((name) => `${type}: the message ${name} was added, which consumers do not expect there`),
    ]
  }

  #message({ before, now }: Pair, type: string): string[] {
    const mediaTypeOf = (message: Json, document: Json) => message.contentType ?? document.defaultContentType
    const [mediaType, mediaTypeNow] = [mediaTypeOf(before, this.#released), mediaTypeOf(now, this.#current)]
    return [
      ...(before.name === now.name ? [] : [`${type}: is named ${now.name}, not ${before.name}`]),
      ...(mediaType === mediaTypeNow ? [] : [`${type}: is ${mediaTypeNow}, not ${mediaType}`]),
      ...this.#schema(before.payload, now.payload, `${type} `),
      ...this.#schema(before.headers, now.headers, `${type} headers`),
      ...this.#others({ before, now }, MESSAGE, type),
    ]
  }

  #operation(id: string, operation: unknown): string[] {
    const before = resolved(this.#released, operation)
    const other = objectAt(this.#current, 'operations')[id]
    if (!isObject(other)) return mayGo(this.#channelOf(before)) ? [] : [`operation ${id}: was removed`]
    const now = resolved(this.#current, other)
    const messagesOf = (one: Json) => listAt(one, 'messages').map(nameOf).join(', ')
    const isMoved = nameOf(before.channel) !== nameOf(now.channel)
    return [
      ...(before.action === now.action ? [] : [`operation ${id}: does ${now.action}, not ${before.action}`]),
      ...(isMoved ? [`operation ${id}: is of ${nameOf(now.channel)}, not ${nameOf(before.channel)}`] : []),
      ...(messagesOf(before) === messagesOf(now)
        ? []
        : [`operation ${id}: says ${messagesOf(now)}, not ${messagesOf(before)}`]),
      ...securityBreaks(this.#schemes(this.#released, before), this.#schemes(this.#current, now), `operation ${id}`),
      ...this.#others({ before, now }, OPERATION, `operation ${id}`),
    ]
  }

  #channelOf(operation: Json): Json {
    return resolved(this.#released, operation.channel)
  }

  #schema(released: unknown, current: unknown, place: string): string[] {
    return schemaBreaks(
      { schema: released, document: this.#released },
      { schema: current, document: this.#current },
      'shop',
      place,
    )
  }

  #others({ before, now }: Pair, compared: readonly string[], place: string): string[] {
    return otherChanges(
      { value: before, document: this.#released },
      { value: now, document: this.#current },
      compared,
      place,
    )
  }
}
