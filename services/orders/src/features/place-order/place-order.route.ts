import { placeOrder as operation } from '@techshop/contracts/orders-operations'
import { hashOfBody } from '@techshop/service-runtime/idempotency-key'
import { implement } from '@techshop/service-runtime/implement'
import { invalidRequest } from '@techshop/service-runtime/problem'
import type { FastifyInstance } from 'fastify'
import type { OrderChanges } from '../../following/order-changes.ts'
import { untilDecided } from '../../following/until-decided.ts'
import { orderResource } from '../../order-resource.ts'
import { addressFaults } from './address-faults.ts'
import { boundWaits } from './bounded-waits.ts'
import { type PlaceOrderDependencies, placeOrder } from './place-order.ts'
import { preferredWaitSeconds } from './preferred-wait.ts'

export interface PlaceOrderRouteDependencies extends PlaceOrderDependencies {
  readonly changes: OrderChanges
}

/** Half of the requests that a process takes at once. */
const MAX_WAITS = 500

/** `POST /api/orders` */
export const placeOrderRoute = (app: FastifyInstance, dependencies: PlaceOrderRouteDependencies): void => {
  const { changes, orders } = dependencies
  const bounded = boundWaits(MAX_WAITS)
  implement(
    app,
    operation,
    async ({ headers, body, idempotencyKey, caller, limitedClient, requestId, traceparent, signal }) => {
      const receivedAtMs = performance.now()
      const faults = addressFaults(body.shippingAddress)
      if (faults.length > 0) throw invalidRequest(faults)
      const key = { key: idempotencyKey, bodyHash: hashOfBody(body) }
      const origin = { requestId, traceparent }
      const isByStaff = caller.kind === 'staff' && caller.scopes.has('orders:write')
      const input = { request: body, key, origin, isByStaff, client: limitedClient }
      const { order: placed, accessToken } = await placeOrder(dependencies, input)
      const seconds = preferredWaitSeconds(headers.prefer)
      // From when the request was received (RFC 7240), so that a slow placing does not add to what others wait at most.
      const leftMs = (forSeconds: number) => receivedAtMs + forSeconds * 1000 - performance.now()
      const wait = (forSeconds: number) =>
        bounded(() => untilDecided(changes, orders.find, placed, leftMs(forSeconds), signal))
      const waited = seconds === undefined ? undefined : await wait(seconds)
      const order = waited ?? placed
      return {
        status: 201,
        body: orderResource(order, 'buyer', accessToken),
        version: order.version,
        headers: {
          location: `/api/orders/${order.id}`,
          ...(waited ? { 'preference-applied': `wait=${seconds}` } : {}),
        },
      }
    },
  )
}
