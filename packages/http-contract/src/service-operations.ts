import { Type } from 'typebox'
import { anyone, operation } from './operation.ts'
import { named, oneOf, output, ref } from './schema.ts'

export const Health = named(
  'Health',
  output(
    { status: oneOf(['ready'], { description: 'The service is ready.' }) },
    { description: 'The state of the service, for probes.' },
  ),
)

const capitalized = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** The operation at which anyone may see whether a service can serve. */
export const healthOperation = (service: string) =>
  operation({
    operationId: `get${capitalized(service)}Health`,
    method: 'GET',
    path: `/api/${service}/health`,
    tag: 'service',
    summary: `Whether ${service} can serve`,
    description: 'For probes: 200 while the service is ready, else 503.',
    access: anyone,
    responses: { 200: ref(Health) },
    examples: { responses: { 200: { ready: { summary: 'Ready', value: { status: 'ready' } } } } },
  })

/** The operation that answers with a service's own OpenAPI document. */
export const documentOperation = (service: string) =>
  operation({
    operationId: `get${capitalized(service)}Document`,
    method: 'GET',
    path: `/api/${service}/openapi.json`,
    tag: 'service',
    summary: `The OpenAPI document of ${service}`,
    description: 'This document, as served by the running service.',
    access: anyone,
    responses: { 200: Type.Object({}, { additionalProperties: true, description: 'An OpenAPI 3.1 document.' }) },
    tagged: true,
    examples: {
      responses: {
        200: {
          document: {
            summary: 'How it begins',
            value: { openapi: '3.1.0', info: { title: capitalized(service), version: '1.0.0' } },
          },
        },
      },
    },
  })
