import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { orderRequest } from '../scenarios/ordering.ts'

/** Places orders one by one, each on a connection that is kept. */
export interface Buyer extends Disposable {
  /** Resolves when the order is placed, and with `wait` when it is confirmed; rejects when it is not. */
  place(options: { wait: boolean }): Promise<void>
}

/** @param skus ordered in turn */
export const createBuyer = (origin: string, skus: readonly string[]): Buyer => {
  const agent = new Agent({ keepAlive: true })
  let placed = 0
  return {
    async place({ wait }) {
      const { path, method, body } = orderRequest(skus[placed % skus.length] ?? '')
      placed += 1
      const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      const sent = request(`${origin}${path}`, {
        method,
        agent,
        headers: wait ? { ...headers, prefer: 'wait=10' } : headers,
      })
      sent.end(JSON.stringify(body))
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      const order = await text(answer)
      if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${order}`)
      if (wait && !order.includes('"status":"confirmed"')) throw new Error(`not confirmed: ${order}`)
    },
    [Symbol.dispose]: () => agent.destroy(),
  }
}
