import { inBulkhead, PROBE } from '@techshop/database/bulkhead'
import { readingReplica } from '@techshop/database/connection'
import { isInfrastructureError } from '@techshop/database/errors'
import { databaseReadiness, onceTrue } from '@techshop/database/readiness'
import type { Operation } from '@techshop/http-contract/operation'
import type { Messaging } from '@techshop/messaging/connection'
import { MessagingUnavailableError } from '@techshop/messaging/errors'
import { isReadModelComplete } from '@techshop/read-model/rebuild'
import type { ClassifyError } from '@techshop/service-runtime/error-problem'
import { unavailable } from '@techshop/service-runtime/problem'
import { createService, type Service } from '@techshop/service-runtime/service'
import type { Kysely } from 'kysely'
import type { HostConfig } from './config.ts'
import type { Host, ServiceDefinition } from './definition.ts'

export interface AssembleOptions<Own, Tables> {
  readonly config: HostConfig & Own
  readonly db: Kysely<Tables>
  readonly messaging: Messaging
  now?(): Date
  /** Whether the service has all that it needs to answer; asks the database unless told. */
  isOpen?(): Promise<boolean>
  /** Told of each nudge as well, for tests. */
  nudged?(): void
  /** Where log lines go instead of standard output, for tests. */
  readonly logDestination?: { write(line: string): void }
}

/** The worker's side of a host: what it does when there is a worker. */
export interface WorkerLinks {
  nudge(): void
  completeReadModel(snapshotId: string, count: number): Promise<void>
}

/** A service whose routes are there; nobody listens and nothing works yet. */
export interface Assembled<Own, Tables, Parts> {
  readonly host: Host<Own, Tables>
  readonly parts: Parts
  /** Has nudges and ends of snapshots go to a worker from now on. */
  link(worker: WorkerLinks): void
  /** Finishes requests, then what `onStop` was told of. */
  close(stopWorker?: () => Promise<unknown>): Promise<void>
}

/** Puts a service together: its HTTP side with readiness, gate and bulkheads, and the parts that it is made of. */
export const assemble = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  options: AssembleOptions<Own, Tables>,
): Promise<Assembled<Own, Tables, Parts>> => {
  const { config, db, messaging, now = () => new Date(), nudged } = options
  const isOpen = options.isOpen ?? openness(definition, db)
  const service = await createHttpSide(definition, options, isOpen)
  const stops: (() => Promise<unknown>)[] = []
  let worker: WorkerLinks = { nudge() {}, async completeReadModel() {} }
  const host: Host<Own, Tables> = {
    config,
    db,
    messaging,
    service,
    isOpen,
    now,
    nudge() {
      nudged?.()
      worker.nudge()
    },
    completeReadModel: (snapshotId, count) => worker.completeReadModel(snapshotId, count),
    onStop: (stop) => void stops.push(stop),
  }
  const parts = definition.compose(host)
  holdUntilOpen(service, isOpen, definition.api.waitsUntilOpen)
  divideConnections(service)
  definition.routes(host, parts)
  return {
    host,
    parts,
    link(links) {
      worker = links
    },
    async close(stopWorker = async () => {}) {
      await service.close()
      await Promise.all([stopWorker(), ...stops.map((stop) => stop())])
    },
  }
}

const openness = <Own, Tables, Parts>(
  { readModel, isOpen }: ServiceDefinition<Own, Tables, Parts>,
  db: Kysely<Tables>,
): (() => Promise<boolean>) =>
  onceTrue(
    async () => (!readModel || (await isReadModelComplete(db, readModel.name))) && (await (isOpen?.(db) ?? true)),
  )

const createHttpSide = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  { config, db, logDestination }: AssembleOptions<Own, Tables>,
  isOpen: () => Promise<boolean>,
): Promise<Service> => {
  const { title, version, description, vocabulary, schemas, classifyError, requestTimeoutMs, nameClient } =
    definition.api
  const hasDatabase = databaseReadiness(db, await definition.migrations())
  return createService({
    name: definition.name,
    title,
    version,
    description,
    vocabulary,
    schemas,
    config: config.service,
    sharedRead: (read) => readingReplica(db, read),
    ready: async () => (await hasDatabase()) && (await isOpen()),
    classifyError: (error) => classifyError?.(error) ?? absence(error),
    ...(requestTimeoutMs === undefined ? {} : { requestTimeoutMs }),
    ...(nameClient ? { nameClient: nameClient(config) } : {}),
    ...(logDestination ? { logDestination } : {}),
  })
}

const absence: ClassifyError = (error) =>
  isInfrastructureError(error) || error instanceof MessagingUnavailableError ? 'unavailable' : undefined

/** An answer from a read model that never was whole would silently lack something, or allow what must not be. */
const holdUntilOpen = (
  service: Service,
  isOpen: () => Promise<boolean>,
  waits: (operation: Operation) => boolean = () => true,
): void => {
  let opened = false
  service.addHook('onRequest', (request, _reply, done) => {
    const { operation } = request.routeOptions.config
    if (opened || !operation || !waits(operation)) return done()
    isOpen().then((answer) => {
      opened = answer
      done(answer ? undefined : unavailable())
    }, done)
  })
}

/** Each operation may hold its share of the pool, so that one that is slow leaves connections to the others. */
const divideConnections = (service: Service): void => {
  service.addHook('preHandler', (request, _reply, done) =>
    inBulkhead(request.routeOptions.config.operation?.operationId ?? PROBE, done),
  )
}
