import type { Rewrite } from './rewrite.ts'

/** A place in the code of the services where a process can be told to die. */
export interface CrashStep {
  readonly step: string
  readonly module: string
  /** The step is right before this text. */
  readonly before: string
  /** An expression for what is being done there; a crash is told which orders it concerns by what this mentions. */
  readonly about: string
  /** An expression for what must have happened before the process dies, such as bytes that must have left it. */
  readonly first?: string
}

const orderRepository = 'services/orders/src/database/order-repository.ts'
const orderInsertion = 'services/orders/src/database/order-insertion.ts'
const settleOrder = 'services/orders/src/features/settle-order/settle-order.ts'
const batch = 'packages/outbox/src/batch.ts'
const delivery = 'packages/messaging/src/delivery.ts'

/** Those that are written in one statement, and whether they are several. */
const writtenOrders = "[isAlone ? 'alone' : 'batch', insertions.map(({ order }) => order)]"

const placing: readonly CrashStep[] = [
  {
    step: 'placing: before the commit',
    module: orderInsertion,
    before: 'const rows = await insertOrders(',
    about: writtenOrders,
  },
  {
    step: 'placing: right after the commit',
    module: orderInsertion,
    before: 'const written = new Map(',
    about: writtenOrders,
  },
  {
    step: 'placing: after the commit',
    module: orderRepository,
    before: "if (insertion.kind === 'inserted') changed(order, undefined)",
    about: 'order',
  },
  {
    step: 'placing: before the answer',
    module: 'services/orders/src/features/place-order/place-order.route.ts',
    before: 'const seconds = preferredWaitSeconds(',
    about: 'placed',
  },
]

const moving: readonly CrashStep[] = [
  {
    step: 'moving: before the commit',
    module: orderRepository,
    before: 'const saved = await saveMoves(',
    about: 'savings.map(({ after }) => [after.status, after])',
  },
  {
    step: 'moving: after the commit',
    module: orderRepository,
    before: 'changed(one.after, one.before)',
    about: '[one.after.status, one.after]',
  },
  {
    step: 'cancelling: before the answer',
    module: 'services/orders/src/features/cancel-order/cancel-order.route.ts',
    before: 'return { status: 200, body: orderResource(order, audienceOf(caller))',
    about: 'order',
  },
  {
    step: 'noting the release: before the commit',
    module: settleOrder,
    before: 'const { numUpdatedRows } = await db',
    about: 'orderId',
  },
  {
    step: 'noting the release: after the commit',
    module: settleOrder,
    before: "return numUpdatedRows === 1n ? 'settled' : 'nothing'",
    about: 'orderId',
  },
]

const relaying: readonly CrashStep[] = [
  {
    step: 'relaying: before the publish',
    module: batch,
    before: 'const { sequence } = await publish(messaging, stream,',
    about: '[event.type, event.data]',
  },
  {
    step: 'relaying: after the publish',
    module: batch,
    before: 'return { sequence, eventId: id }',
    about: '[event.type, event.data]',
  },
  {
    step: 'relaying: before the commit',
    module: batch,
    before: 'return {\n      claimed: rows.length,',
    about: 'rows.map(({ type, data }) => [type, data])',
  },
  {
    step: 'relaying: after the commit',
    module: 'packages/outbox/src/relay.ts',
    before: 'this.#count(published, refused, unavailable)',
    about: 'rows',
  },
]

const consuming: readonly CrashStep[] = [
  {
    step: 'consuming: before the ack',
    module: delivery,
    before: 'options.pause.succeeded()',
    about: '[consumerMessage.subject, consumerMessage.data]',
  },
  {
    step: 'consuming: after the ack',
    module: delivery,
    before: "return 'done'",
    about: '[consumerMessage.subject, consumerMessage.data]',
    first: 'message.whenSent()',
  },
]

const reserving: readonly CrashStep[] = [
  {
    step: 'reserving: before the commit',
    module: 'services/catalog/src/features/reserve-stock/reserve-stock.ts',
    before: 'return allocations.map(({ reservation }) =>',
    about: 'allocations',
  },
  {
    step: 'releasing: before the commit',
    module: 'services/catalog/src/features/release-stock/release-stock.ts',
    before: "return { reservation, isNew: decision.action === 'release' }",
    about: 'orderId',
  },
  {
    step: 'stock settled: after the commit',
    module: 'services/catalog/src/consumers.ts',
    before: 'metrics.settled(outcome)',
    about: 'outcome.reservation',
  },
]

/** Every place where a process can be told to die. */
export const crashSteps: readonly CrashStep[] = [...placing, ...moving, ...relaying, ...consuming, ...reserving]

/** What the steps need of the code around them. */
const reach: readonly Rewrite[] = [
  { module: batch, find: 'claimed: rows.length,', replace: 'claimed: rows.length, rows,' },
  { module: 'packages/outbox/src/relay.ts', find: 'const { claimed,', replace: 'const { rows, claimed,' },
  {
    module: 'packages/messaging/src/delivered-message.ts',
    find: '  ack(): void {',
    replace: '  whenSent() { return this.#message.publisher.flush() }\n\n  ack(): void {',
  },
]

const crashing = ({ step, module, before, about, first }: CrashStep): Rewrite => {
  const call = `globalThis.crashAt(${JSON.stringify(step)}, ${about}`
  const crash = first ? `await ${call}, () => ${first});` : `${call});`
  return { module, find: before, replace: `${crash} ${before}` }
}

/** Puts all steps into a process; it dies nowhere until it is told to. */
export const crashStepRewrites: readonly Rewrite[] = [...crashSteps.map(crashing), ...reach]
