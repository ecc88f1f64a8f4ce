import { deprecationKeywords } from '@techshop/http-contract/deprecation'
import { type Named, ref } from '@techshop/http-contract/schema'
import { contact } from './contact.ts'
import { eventDescriptions } from './event-descriptions.ts'
import { type EventType, envelope, eventComponents, eventData } from './events.ts'
import { eventExample } from './examples/event-examples.ts'

const types = Object.keys(eventData) as EventType[]

/** `catalog.product.changed.v1` as a name in code: `CatalogProductChangedV1`. */
const pascalCase = (type: EventType) => type.replaceAll(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A schema as the document has it: named ones are referred to in its components. */
const published = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(published)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, value]) => {
      if (keyword === '$id') return []
      if (keyword === '$ref') return [[keyword, `#/components/schemas/${String(value).replace(/#$/, '')}`]]
      return [[keyword, published(value)]]
    }),
  )
}

const message = (type: EventType) => ({
  name: type,
  title: eventDescriptions[type].title,
  summary: eventDescriptions[type].description,
  contentType: 'application/cloudevents+json',
  payload: { $ref: `#/components/schemas/${pascalCase(type)}` },
  examples: [{ name: 'example', summary: eventDescriptions[type].title, payload: eventExample(type) }],
})

const security = [{ $ref: '#/components/securitySchemes/user' }]

/** AsyncAPI has no `deprecated` for a channel, so the days alone say that it goes. */
const channel = (type: EventType) => {
  const { deprecation, ...words } = eventDescriptions[type]
  const { deprecated: _, ...days } = deprecation ? deprecationKeywords(deprecation) : {}
  return { address: type, ...words, ...days, messages: { [type]: { $ref: `#/components/messages/${type}` } } }
}

const operation = (type: EventType) => ({
  action: 'send',
  channel: { $ref: `#/channels/${type}` },
  title: eventDescriptions[type].title,
  summary: eventDescriptions[type].description,
  messages: [{ $ref: `#/channels/${type}/messages/${type}` }],
  security,
})

const each = <Value>(make: (type: EventType) => Value) => Object.fromEntries(types.map((type) => [type, make(type)]))

/** All events as an AsyncAPI 3 document. */
export const asyncApiDocument = () => ({
  // The latest that generators of models read.
  asyncapi: '3.0.0',
  info: {
    title: 'TechShop events',
    version: '1.0.0',
    description:
      'The events of the services: CloudEvents 1.0 in structured JSON mode, in the JetStream streams CATALOG, CATEGORIES and ORDERS. An event has the whole state of its aggregate and its `version`. Delivery is at least once, may be late, and may start again from the beginning: apply only a version higher than the stored one. Members may be added; ignore unknown members.',
    contact,
    license: { name: 'All rights reserved' },
  },
  defaultContentType: 'application/cloudevents+json',
  servers: {
    nats: {
      host: '{host}:{port}',
      protocol: 'nats',
      description: 'NATS with JetStream; each consumer has a user of its own.',
      security,
      variables: { host: { default: 'localhost' }, port: { default: '4222' } },
    },
  },
  channels: each(channel),
  operations: Object.fromEntries(types.map((type) => [`send${pascalCase(type)}`, operation(type)])),
  components: {
    securitySchemes: { user: { type: 'userPassword', description: 'A NATS user that may read the stream.' } },
    messages: each(message),
    schemas: {
      ...Object.fromEntries(
        types.map((type) => [pascalCase(type), published(envelope(type, ref(eventData[type] as Named)))]),
      ),
      ...Object.fromEntries(eventComponents.map((schema) => [schema.$id, published(schema)])),
    },
  },
})
