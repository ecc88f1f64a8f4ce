import type {
  ProductEventData,
  StockRejectedData,
  StockReleasedData,
  StockReservedData,
} from '@techshop/contracts/events'
import type { OutboxEvent } from '@techshop/outbox/append'
import type { Product } from './domain/product.ts'
import { type Reservation, reservationVersion } from './domain/reservation.ts'

/** The whole product, without what changes with every sale. */
export const productEvent = (product: Product, requestId?: string): OutboxEvent => {
  const { version, createdAt, updatedAt, ...content } = product
  const data = {
    ...content,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  } satisfies ReadonlyProductEventData
  return {
    type: product.status === 'archived' ? 'catalog.product.archived.v1' : 'catalog.product.changed.v1',
    aggregateId: product.id,
    version,
    data,
    requestId,
  }
}

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type ReadonlyProductEventData = Frozen<ProductEventData>

/** The request that an event goes back to, if any. */
export interface Origin {
  readonly requestId?: string | undefined
  /** W3C Trace Context. */
  readonly traceparent?: string | undefined
}

/** What became of the stock that an order asked for. */
export const reservationEvent = (orderId: string, reservation: Reservation, origin: Origin): OutboxEvent => ({
  ...outcomeOf(orderId, reservation),
  aggregateId: orderId,
  version: reservationVersion(reservation),
  ...origin,
})

const outcomeOf = (orderId: string, reservation: Reservation): Pick<OutboxEvent, 'type' | 'data'> => {
  switch (reservation.state) {
    case 'reserved': {
      const data: Frozen<StockReservedData> = { orderId, lines: reservation.lines }
      return { type: 'catalog.stock.reserved.v1', data }
    }
    case 'rejected': {
      const data: Frozen<StockRejectedData> = { orderId, lines: reservation.shortages }
      return { type: 'catalog.stock.rejected.v1', data }
    }
    case 'released': {
      const data: Frozen<StockReleasedData> = { orderId, lines: reservation.lines }
      return { type: 'catalog.stock.released.v1', data }
    }
  }
}
