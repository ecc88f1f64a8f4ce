/** A moment in the life of an order at which a service dies. */
export interface CrashPoint {
  readonly service: 'catalog' | 'orders'
  /** Before it, an order is placed, or one for more than there is, or one that is confirmed already is cancelled. */
  readonly buyer: 'places' | 'overorders' | 'cancels'
  /** One of `crashSteps`. */
  readonly step: string
  /** The event or status that the step must be about; any when there is none. */
  readonly about?: string
}

type Part = Omit<CrashPoint, 'step'>

const each = (part: Part, ...steps: string[]): CrashPoint[] => steps.map((step) => ({ ...part, step }))

const relaying = (part: Part): CrashPoint[] =>
  each(
    part,
    'relaying: before the publish',
    'relaying: after the publish',
    'relaying: before the commit',
    'relaying: after the commit',
  )

const acknowledging = (part: Part): CrashPoint[] => each(part, 'consuming: before the ack', 'consuming: after the ack')

const places = (service: CrashPoint['service'], about?: string): Part => ({
  service,
  buyer: 'places',
  ...(about ? { about } : {}),
})
const overorders = (service: CrashPoint['service'], about?: string): Part => ({
  ...places(service, about),
  buyer: 'overorders',
})
const cancels = (service: CrashPoint['service'], about?: string): Part => ({
  ...places(service, about),
  buyer: 'cancels',
})

/**
 * Every step from the buyer's click to a confirmed order, to a rejected one as far as it is another way, and from the
 * cancellation to stock that is back.
 */
export const crashPoints: readonly CrashPoint[] = [
  ...each(
    places('orders'),
    'placing: before the commit',
    'placing: right after the commit',
    'placing: after the commit',
    'placing: before the answer',
  ),
  ...relaying(places('orders', 'orders.order.placed.v1')),
  ...each(places('catalog'), 'reserving: before the commit'),
  ...each(places('catalog', '"reserved"'), 'stock settled: after the commit'),
  ...acknowledging(places('catalog', 'orders.order.placed.v1')),
  ...relaying(places('catalog', 'catalog.stock.reserved.v1')),
  ...each(places('orders', '"confirmed"'), 'moving: before the commit', 'moving: after the commit'),
  ...acknowledging(places('orders', 'catalog.stock.reserved.v1')),
  ...relaying(places('orders', 'orders.order.confirmed.v1')),
  ...each(overorders('orders'), 'placing: after the commit'),
  ...each(overorders('catalog'), 'reserving: before the commit'),
  ...each(overorders('catalog', '"rejected"'), 'stock settled: after the commit'),
  ...acknowledging(overorders('catalog', 'orders.order.placed.v1')),
  ...relaying(overorders('catalog', 'catalog.stock.rejected.v1')),
  ...each(overorders('orders', '"rejected"'), 'moving: before the commit', 'moving: after the commit'),
  ...acknowledging(overorders('orders', 'catalog.stock.rejected.v1')),
  ...relaying(overorders('orders', 'orders.order.rejected.v1')),
  ...each(cancels('orders', '"cancelled"'), 'moving: before the commit', 'moving: after the commit'),
  ...each(cancels('orders'), 'cancelling: before the answer'),
  ...relaying(cancels('orders', 'orders.order.cancelled.v1')),
  ...each(cancels('catalog'), 'releasing: before the commit'),
  ...each(cancels('catalog', '"released"'), 'stock settled: after the commit'),
  ...acknowledging(cancels('catalog', 'orders.order.cancelled.v1')),
  ...relaying(cancels('catalog', 'catalog.stock.released.v1')),
  ...each(cancels('orders'), 'noting the release: before the commit', 'noting the release: after the commit'),
  ...acknowledging(cancels('orders', 'catalog.stock.released.v1')),
]

export const nameOf = ({ service, buyer, step, about }: CrashPoint): string =>
  `${service} dies while a buyer ${buyer} an order, ${step}${about ? ` (${about.replaceAll('"', '')})` : ''}`
