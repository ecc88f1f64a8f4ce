import path from 'node:path'
import { apiServiceNames } from '@techshop/service-manifests/services'
import { asyncApiBreaks } from './asyncapi-breaks.ts'
import type { Json } from './json.ts'
import { openApiBreaks } from './openapi-breaks.ts'

export const repository = path.join(import.meta.dirname, '../../..')

export interface Contract {
  readonly name: string
  /** Paths in the repository. */
  readonly current: string
  readonly released: string
  readonly breaks: (released: Json, current: Json) => string[]
}

/** Every document that other teams build on. */
export const contracts: readonly Contract[] = [
  ...apiServiceNames.map((service) => ({
    name: service,
    current: `services/${service}/openapi.json`,
    released: `packages/contracts/released/${service}.openapi.json`,
    breaks: openApiBreaks,
  })),
  {
    name: 'events',
    current: 'packages/contracts/asyncapi.json',
    released: 'packages/contracts/released/events.asyncapi.json',
    breaks: asyncApiBreaks,
  },
]
