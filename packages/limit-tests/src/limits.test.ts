import { databaseNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { constant, stated } from './figures.ts'

const DAY_MS = 86_400_000

const runtime = (file: string, name: string) => constant(`packages/service-runtime/src/${file}.ts`, name)
const messaging = (file: string, name: string) => constant(`packages/messaging/src/${file}.ts`, name)
const outbox = (file: string, name: string) => constant(`packages/outbox/src/${file}.ts`, name)
const database = (before: string) => stated('packages/database/src/connection.ts', before)
const config = (name: string) =>
  stated('packages/service-runtime/src/config.ts', `'${name}', [\\d_]+, [\\d_]+, report, `)
const proxy = (directive: string) => stated('gateway/proxy.conf', `^${directive} `)
const gateway = (directive: string) => stated('gateway/nginx.conf.template', `^ *${directive} `)
const catalogLocations = (directive: string) => stated('services/catalog/gateway.conf.template', `^ *${directive} `)
const upstream = (directive: string) => stated('gateway/upstreams.ts', `^ *${directive} `)
const compose = (before: string) => stated('docker-compose.yml', before)

const streams = 'services/orders/src/following/event-stream.ts'
const waitLimit = () => constant('packages/contracts/src/orders-operations.ts', 'maxWaitSeconds') * 1_000
const statementLimit = () => database('options.statementTimeoutMs \\?\\? ')
const lockLimit = () => database('options.lockTimeoutMs \\?\\? ')
const connectionWait = () => database('options.waitTimeoutMs \\?\\? ')
const gatewayWaits = () => proxy('proxy_read_timeout')
const shutdown = () => runtime('process', 'SHUTDOWN_LIMIT_MS')

/** Each promise: what must be smaller, then what must be greater. */
const smallerThan: Readonly<Record<string, () => readonly [smaller: number, greater: number]>> = {
  // Messages
  'a handler gives two signs of life before JetStream gives its message away': () => [
    2 *
      (messaging('durable', 'ACK_WAIT_MS') /
        stated('packages/messaging/src/consumer.ts', 'HEARTBEAT_MS = ACK_WAIT_MS / ')),
    messaging('durable', 'ACK_WAIT_MS'),
  ],
  'a handler that hangs is given up later than JetStream waits for a sign of life': () => [
    messaging('durable', 'ACK_WAIT_MS'),
    messaging('consumer', 'LONGEST_HANDLING_MS'),
  ],
  'a message that fails comes again later than at once': () => [100, messaging('delivery', 'FIRST_RETRY_MS')],
  'the delay of a message that fails grows': () => [
    messaging('delivery', 'FIRST_RETRY_MS'),
    messaging('delivery', 'LONGEST_RETRY_MS'),
  ],
  'a pause for the infrastructure is no busy loop': () => [100, messaging('infrastructure-pause', 'FIRST_MS')],
  'a request for messages is missed before it expires': () => [
    messaging('pull', 'HEARTBEAT_MS') * messaging('pull', 'MISSED_HEARTBEATS'),
    messaging('pull', 'EXPIRES_MS'),
  ],
  'a durable stands still for several looks before it is made anew': () => [
    3 * messaging('durable-watch', 'INTERVAL_MS'),
    messaging('durable-watch', 'STANDSTILL_MS'),
  ],
  'an event that is being published is claimed by nobody else meanwhile': () => [
    2 * messaging('acknowledgements', 'TIMEOUT_MS'),
    outbox('batch', 'CLAIM_LOST_MS'),
  ],
  'one lost ping loses nobody the lock for recovering a stream': () => [
    2 * outbox('stream-recovery', 'LOCK_PING_MS'),
    outbox('stream-recovery', 'LOCK_LOST_MS'),
  ],
  'an order is reconciled later than a message may be under way': () => [
    2 * messaging('durable', 'ACK_WAIT_MS'),
    constant('services/orders/src/domain/reservation-reconciliation.ts', 'firstReconcileDelayMs'),
  ],
  'an event has room in a message though its body is as large as one may be': () => [
    2 * runtime('service', 'BODY_LIMIT_BYTES'),
    stated('infra/nats/nats.conf', 'max_payload: '),
  ],

  // Event streams
  'a follower takes a stream for dead after two signs of life that did not come': () => [
    2 * constant(streams, 'heartbeatMs'),
    constant('packages/client/src/order-stream.ts', 'silenceLimitMs'),
  ],
  'the gateway keeps a stream open between two signs of life': () => [
    2 * constant(streams, 'heartbeatMs'),
    stated('services/orders/gateway.conf.template', 'events\\$? \\{[^}]*proxy_read_timeout '),
  ],
  'a stream is open for longer than a follower waits for a sign of life': () => [
    constant('packages/client/src/order-stream.ts', 'silenceLimitMs'),
    stated(streams, 'const longestStreamMs = '),
  ],
  'the feed of orders looks back further than it looks': () => [
    constant('services/orders/src/following/order-feed.ts', 'POLL_MS'),
    constant('services/orders/src/following/order-feed.ts', 'OVERLAP_MS'),
  ],

  // Requests
  'a statement that is stuck is answered before the gateway gives up': () => [
    connectionWait() + statementLimit(),
    gatewayWaits(),
  ],
  'a lock is given up before its statement': () => [lockLimit(), statementLimit()],
  'an order that is waited for is answered before the gateway gives up': () => [waitLimit(), gatewayWaits()],
  'a client waits for longer than the gateway': () => [
    gatewayWaits(),
    constant('packages/client/src/transport.ts', 'defaultTimeoutMs'),
  ],
  'a shopper waits for longer than the gateway': () => [
    gatewayWaits(),
    stated('services/storefront/src/islands/shop-client.ts', 'timeoutMs: '),
  ],
  'the gateway refuses too large headers before Node does': () => [
    stated('gateway/nginx.conf.template', 'large_client_header_buffers 2 ') * 2,
    16 * 1024,
  ],
  'readiness is decided before Kubernetes stops waiting for it': () => [
    runtime('health', 'TIME_LIMIT_MS'),
    stated('infra/kubernetes/base/orders.yaml', 'readyz.*timeoutSeconds: ') * 1_000,
  ],
  'a worker of the gateway has connections for all event streams and as many others': () => [
    2 * stated('services/orders/gateway.conf.template', 'limit_conn event_streams ') + 1_000,
    gateway('worker_connections'),
  ],
  'one address can not take all event streams': () => [
    10 * stated('services/orders/gateway.conf.template', 'limit_conn event_streams_by_address '),
    stated('services/orders/gateway.conf.template', 'limit_conn event_streams '),
  ],
  'an import has more time than any other request': () => [gatewayWaits(), catalogLocations('proxy_send_timeout')],

  // Stopping
  'idle connections are closed by the gateway, not by a service under a request': () => [
    upstream('keepalive_timeout'),
    runtime('service', 'KEEP_ALIVE_TIMEOUT_MS'),
  ],
  'a service that stops keeps idle connections for longer than the gateway': () => [
    upstream('keepalive_timeout'),
    config('IDLE_CONNECTION_GRACE_MS'),
  ],
  'idle connections are closed before what runs is cut off': () => [
    config('IDLE_CONNECTION_GRACE_MS'),
    runtime('draining', 'CUT_OFF_AFTER_MS'),
  ],
  'what runs is cut off before the process is': () => [runtime('draining', 'CUT_OFF_AFTER_MS'), shutdown()],
  'Compose kills no process that is stopping in order': () => [
    shutdown() + stated('docker-compose.yml', 'DRAIN_DELAY_MS: "'),
    compose('x-service: &service(?:.*\\n){1,3}? *stop_grace_period: '),
  ],
  'Kubernetes kills no process that is stopping in order': () => [
    shutdown() + stated('infra/kubernetes/base/orders.yaml', 'DRAIN_DELAY_MS, value: "'),
    stated('infra/kubernetes/base/orders.yaml', 'terminationGracePeriodSeconds: ') * 1_000,
  ],
  'the local stack kills no process that is stopping in order': () => [
    shutdown(),
    stated('packages/process-supervisor/src/managed-process.ts', 'stopTimeoutMs = '),
  ],

  // Connections
  'all instances of a deploy have their connections to PostgreSQL': () => [
    // Two colours, three instances of each.
    databaseNames.length * 2 * 3 * compose('DATABASE_POOL_SIZE:-'),
    compose('max_connections='),
  ],
}

for (const [promise, figures] of Object.entries(smallerThan)) {
  t.test(promise, async (t) => {
    const [smaller, greater] = figures()
    t.ok(smaller < greater, `${smaller} < ${greater}`)
  })
}

/** What is promised to the outside, beside the figures that keep it. */
const exactly: Readonly<Record<string, () => readonly [figure: number, promised: number]>> = {
  'JetStream keeps events for 7 days': () => [outbox('relay', 'STREAM_KEEPS_MS'), 7 * DAY_MS],
  'the outbox keeps what was published for 7 days': () => [
    stated('packages/outbox/src/recorded-events.ts', "interval '") * DAY_MS,
    7 * DAY_MS,
  ],
  'an idempotency key lives for 7 days': () => [
    constant('services/orders/src/features/forget-idempotency-keys/forget-idempotency-keys.ts', 'KEPT_MS'),
    7 * DAY_MS,
  ],
  'a browser forgets the key of an order when orders does': () => [
    constant('services/storefront/src/pages/checkout/place-once.ts', 'keyLifetimeMs'),
    constant('services/orders/src/features/forget-idempotency-keys/forget-idempotency-keys.ts', 'KEPT_MS'),
  ],
  'the gateway takes bodies as large as services do': () => [
    gateway('client_max_body_size'),
    runtime('service', 'BODY_LIMIT_BYTES'),
  ],
  'Kubernetes and Compose give PostgreSQL as many connections': () => [
    stated('infra/kubernetes/base/postgres.yaml', 'max_connections: "'),
    compose('max_connections='),
  ],
}

for (const [promise, figures] of Object.entries(exactly)) {
  t.test(promise, async (t) => t.equal(...figures()))
}
