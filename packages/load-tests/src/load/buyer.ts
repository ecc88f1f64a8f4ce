import { randomUUID } from 'node:crypto'
import { orderRequest } from '../scenarios/ordering.ts'
import { type Answer, createConnections } from './connections.ts'
import { requestText, unique } from './request-text.ts'

/** Places orders, each with a key of its own. */
export interface Buyer extends Disposable {
  /** Resolves when the order is placed, and with `wait` when it is confirmed; rejects with what came instead. */
  place(options: { wait: boolean }): Promise<void>
}

/** Why an order was not placed, or not confirmed as long as its buyer waited: `201 pending`, `503 unavailable`. */
const shortcoming = ({ status, body }: Answer): string => {
  const { status: orderStatus, type } = JSON.parse(body) as { status?: unknown; type?: string }
  return `${status} ${status === 201 ? orderStatus : type?.split('/').at(-1)}`
}

/** @param skus ordered in turn */
export const createBuyer = (origin: string, skus: readonly string[]): Buyer => {
  const connections = createConnections(origin)
  const { host } = new URL(origin)
  const texts = (headers?: Record<string, string>) => skus.map((sku) => requestText(orderRequest(sku, headers), host))
  const [waiting, plain] = [texts({ prefer: 'wait=10' }), texts()]
  let placed = 0
  return {
    async place({ wait }) {
      const text = (wait ? waiting : plain)[placed % skus.length] ?? ''
      placed += 1
      const answer = await connections.send(text.replace(unique, randomUUID()))
      const isDone = answer.status === 201 && (!wait || answer.body.includes('"status":"confirmed"'))
      if (!isDone) throw new Error(shortcoming(answer))
    },
    [Symbol.dispose]: () => connections[Symbol.dispose](),
  }
}
