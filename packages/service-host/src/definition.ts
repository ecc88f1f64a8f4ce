import type { Migrations } from '@techshop/database/migrations'
import type { ApiVocabulary } from '@techshop/http-contract/api-vocabulary'
import type { Operation } from '@techshop/http-contract/operation'
import type { Messaging } from '@techshop/messaging/connection'
import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import type { Emit, Republish } from '@techshop/outbox/relay'
import type { RebuildsOptions } from '@techshop/read-model/rebuild'
import type { Environment, Report } from '@techshop/service-runtime/config'
import type { ClassifyError } from '@techshop/service-runtime/error-problem'
import type { Service } from '@techshop/service-runtime/service'
import type { Kysely } from 'kysely'
import type { OwnCommand } from './commands/command.ts'
import type { HostConfig } from './config.ts'

/** What the parts of a service are given by the process that they are in. */
export interface Host<Own, Tables> {
  readonly config: HostConfig & Own
  /** The service's own database. */
  readonly db: Kysely<Tables>
  readonly messaging: Messaging
  /** Its routes are registered here. It has the log, the registry of metrics, and the signal that it stops. */
  readonly service: Service
  /** Whether the service has all that it needs to answer: a whole read model, and what the definition adds. */
  isOpen(): Promise<boolean>
  now(): Date
  /** Tells the relay, where this process has one, that there is an event to publish. Cheap. */
  nudge(): void
  /** Handles the end of a snapshot of the read model, where this process takes one. */
  completeReadModel(snapshotId: string, count: number): Promise<void>
  /** Has something stopped after the last request, together with the worker. */
  onStop(stop: () => Promise<unknown>): void
}

/** Work that a worker does of itself until it is stopped. */
export interface Job {
  /** Resolves when what is under way is done. */
  stop(): Promise<void>
}

/** A service as a value: what is its own. What it has in common with the others is done by whoever runs it. */
export interface ServiceDefinition<Own, Tables, Parts> {
  /** One word: its database, its user at NATS, `/api/<name>/health`, `<name>.>` on the stream `<NAME>`. */
  readonly name: string
  /** What its OpenAPI document begins with, and how its HTTP side differs from that of others. */
  readonly api: {
    readonly title: string
    readonly version: string
    readonly description: string
    /** What the document has in common with those of other services of the same API. */
    readonly vocabulary: ApiVocabulary
    /** Named schemas that the operations refer to. */
    readonly schemas: readonly { readonly $id: string }[]
    /** Errors of its own; a database or a NATS that is away is known without. */
    readonly classifyError?: ClassifyError
    /** Longest time for a whole request to arrive; 60 s unless told. */
    readonly requestTimeoutMs?: number
    /** A name for a client's network that leads back to nobody, for counts that leave the process. */
    nameClient?(config: Own): (network: string) => string
    /** Which operations answer 503 until the service is open; all unless told. */
    waitsUntilOpen?(operation: Operation): boolean
  }
  /** Reads the variables that no other service has. Pure. */
  readConfig(env: Environment, report: Report): Own
  /** Values of required ones among them, for the commands that put the service together and serve nobody. */
  readonly placeholders?: Environment
  /** The migrations that this version needs. */
  migrations(): Promise<Migrations>
  /** Tables with a column `version` that others compare: a restore raises it. */
  readonly versioned: readonly string[]
  /** What it keeps of another service's aggregates, if it follows any. */
  readonly readModel?: Pick<RebuildsOptions<Tables>, 'name' | 'owner' | 'countSeen' | 'sweep'>
  /** What must be true besides a whole read model, once, before it answers. */
  isOpen?(db: Kysely<Tables>): Promise<boolean>
  /** Emits every aggregate as it is, deletions included: for followers that start anew. */
  publishState(db: Kysely<Tables>, emit: Emit): Promise<void>
  /** What is published when JetStream has lost the stream; the whole state unless told. */
  afterLoss?(db: Kysely<Tables>): Republish
  /** Makes what routes, consumers and jobs share. Reads nothing, starts nothing that `onStop` does not stop. */
  compose(host: Host<Own, Tables>): Parts
  /** Registers every operation of its contract. */
  routes(host: Host<Own, Tables>, parts: Parts): void
  /** Every event that it follows. */
  consumers(host: Host<Own, Tables>, parts: Parts): readonly ConsumerDefinition[]
  /** Starts what a worker does besides publishing and following. Any number of instances may do it at once. */
  startJobs?(host: Host<Own, Tables>, parts: Parts): readonly Job[]
  /** Commands that no other service has, by name. */
  readonly commands?: Readonly<Record<string, () => Promise<OwnCommand<Tables>>>>
}

/** Says that a value is a definition, and finds out the types that it is one of. */
export const defineService = <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
): ServiceDefinition<Own, Tables, Parts> => definition

/** Name, stream and subjects of what a service publishes. */
export const publishingOf = ({ name }: { readonly name: string }) => ({
  source: name,
  stream: name.toUpperCase(),
  subjects: [`${name}.>`],
})
