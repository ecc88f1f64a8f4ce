import { type Api, dataOf, streamedThrough, taggedOf, taggedUnlessStill, through, unlessStill } from './api.ts'
import { at, walk } from './cursor.ts'
import type { operations } from './generated/orders.ts'
import { createIdempotencyKey } from './idempotency-key.ts'
import { followOrderStream } from './order-stream.ts'
import type { CallOptions, ReadOptions, TokenSource, Transport } from './transport.ts'
import type {
  OpenedOrder,
  Order,
  OrderRequest,
  OrderStatus,
  OrderTransition,
  Tagged,
  UnpaidCancellation,
} from './types.ts'

type ListQuery = NonNullable<operations['listOrders']['parameters']['query']>
type StatisticsQuery = NonNullable<operations['getOrderStatistics']['parameters']['query']>

export interface PlaceOptions extends CallOptions {
  /** Makes a repeated call answer with the same order. A fresh one when left out, kept for the call's own retries. */
  idempotencyKey?: string | undefined
  /** Wait so many seconds (0–10) for the outcome before answering with a pending order. */
  waitSeconds?: number | undefined
}

const settled: ReadonlySet<OrderStatus> = new Set(['rejected', 'delivered', 'cancelled'])

/** Placing, reading and moving orders. */
export const createOrders = (api: Api, transport: Transport) => {
  const page = async (query: ListQuery = {}, options?: CallOptions) =>
    dataOf(await api.GET('/api/orders', { params: { query }, ...through(transport, options) }))

  const openStream = async (answer: Promise<{ data?: unknown }>) => (await answer).data as ReadableStream<Uint8Array>

  return {
    /**
     * Places an order once, however often it has to be sent.
     * @throws ProblemError `price-changed`, `unknown-sku`, `invalid-request` …
     */
    async place(order: OrderRequest, { idempotencyKey, waitSeconds, ...options }: PlaceOptions = {}) {
      const header = {
        'Idempotency-Key': idempotencyKey ?? createIdempotencyKey(),
        ...(waitSeconds === undefined ? {} : { Prefer: `wait=${waitSeconds}` }),
      }
      const answer = await api.POST('/api/orders', {
        params: { header },
        body: order,
        ...through(transport, options),
      })
      return taggedOf<OpenedOrder>(answer as { data: OpenedOrder; response: Response })
    },

    /** Reads one order with its own token, or as staff; cheaply, when it is `known` already and has not changed. */
    async get(id: string, { known, ...options }: ReadOptions<Order> = {}): Promise<Tagged<Order>> {
      const init = { params: { path: { id } }, ...unlessStill(known), ...through(transport, options) }
      return taggedUnlessStill(known, await api.GET('/api/orders/{id}', init))
    },

    /**
     * Yields the order as it is, then after each change, until it is rejected, cancelled or delivered.
     * Connects again by itself and never yields an older version than before.
     * @param token the order's own; left out, the client's
     */
    async *follow(
      id: string,
      token?: TokenSource,
      { signal }: { signal?: AbortSignal } = {},
    ): AsyncGenerator<Order, void> {
      const open = () =>
        openStream(
          api.GET('/api/orders/{id}/events', {
            params: { path: { id } },
            ...streamedThrough(transport, { token, signal }),
          }),
        )
      let version = 0
      for await (const order of followOrderStream(open, signal)) {
        if (order.version <= version) continue
        version = order.version
        yield order
        if (settled.has(order.status)) return
      }
    },

    /** Yields every order that is placed or changes from now on. For staff. Ends only by its signal. */
    followAll({ signal }: { signal?: AbortSignal } = {}): AsyncGenerator<Order, void> {
      return followOrderStream(
        () => openStream(api.GET('/api/orders/events', streamedThrough(transport, { signal }))),
        signal,
      )
    },

    /** Cancels an order that has not been shipped. Repeating it is harmless. */
    async cancel(id: string, reason?: string, options?: CallOptions) {
      return taggedOf(
        await api.POST('/api/orders/{id}/cancellation', {
          params: { path: { id } },
          body: reason === undefined ? {} : { reason },
          ...through(transport, options),
        }),
      )
    },

    /** Finds an order by what its buyer knows; the answer's token is good for a day. */
    async lookUp(number: string, email: string, options?: CallOptions) {
      const answer = await api.POST('/api/orders/lookup', { body: { number, email }, ...through(transport, options) })
      return taggedOf<OpenedOrder>(answer as { data: OpenedOrder; response: Response })
    },

    /** One page of the orders, newest first. For staff. */
    page,

    /** All orders that match, page by page as they are taken. For staff. */
    list: (query: Omit<ListQuery, 'cursor'> = {}, options?: CallOptions): AsyncGenerator<Order, void> =>
      walk((cursor) => page(at(query, cursor), options)),

    /** Count placed, confirmed and paid orders by day. For staff. */
    async statistics(query: StatisticsQuery = {}, options?: CallOptions) {
      return dataOf(await api.GET('/api/orders/statistics', { params: { query }, ...through(transport, options) }))
    },

    /** What unpaid orders hold, by sku. For staff. */
    async unpaidStock(options?: CallOptions) {
      return dataOf(await api.GET('/api/orders/unpaid-stock', through(transport, options)))
    },

    /** Cancels those of up to 100 orders that nobody has paid. Repeating it is harmless. For staff. */
    async cancelUnpaid(cancellation: UnpaidCancellation, options?: CallOptions) {
      return dataOf(await api.POST('/api/orders/cancellations', { body: cancellation, ...through(transport, options) }))
    },

    /** Moves an order on. For staff. */
    async transition(id: string, transition: OrderTransition, options?: CallOptions) {
      return taggedOf(
        await api.POST('/api/orders/{id}/transitions', {
          params: { path: { id } },
          body: transition,
          ...through(transport, options),
        }),
      )
    },
  }
}
