import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { orderFor } from './shop.ts'

/** Somebody who asks again and again. Never repeats a request: what fails is counted. */
export interface Asker {
  readonly name: string
  ask(send: Send): Promise<unknown>
}

interface Asked {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: unknown
  /** The only status that is no failure. */
  readonly expected: number
}

/** Sends one request on a connection that is kept, and reads its answer to the end. Whether it was the expected one. */
export type Send = (path: string, asked: Asked) => Promise<boolean>

export interface LoadReport {
  /** Requests by asker. */
  readonly sent: ReadonlyMap<string, number>
  readonly failures: readonly string[]
}

const answerTo = async (url: string, agent: Agent, { method = 'GET', headers, body }: Asked) => {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const type = text === undefined ? {} : { 'content-type': 'application/json' }
  const sent = request(url, { method, agent, headers: { ...type, ...headers } })
  sent.end(text)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  let said = ''
  for await (const chunk of answer) said += chunk
  return { status: answer.statusCode, complete: answer.complete, said }
}

/** Lets all askers ask at once, each one request after the other, until told to stop. */
export const startLoad = (gateway: string, askers: readonly Asker[]): { stop(): Promise<LoadReport> } => {
  const sent = new Map<string, number>()
  const failures: string[] = []
  let stopping = false
  const run = async ({ name, ask }: Asker) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const send: Send = async (path, asked) => {
      sent.set(name, (sent.get(name) ?? 0) + 1)
      const told = `${new Date().toISOString()} ${name}`
      try {
        const { status, complete, said } = await answerTo(`${gateway}${path}`, agent, asked)
        if (status === asked.expected && complete) return true
        failures.push(`${told}: ${status} ${said.slice(0, 300)}`)
      } catch (error) {
        failures.push(`${told}: ${String(error)} ${(error as { code?: string }).code ?? ''}`)
      }
      return false
    }
    while (!stopping) await ask(send)
    agent.destroy()
  }
  const running = Promise.all(askers.map(run))
  return {
    async stop() {
      stopping = true
      await running
      return { sent, failures }
    },
  }
}

/** Reads one address, with pauses of up to `pauseMs` so that connections behind the gateway fall idle. */
export const reader = (name: string, path: string, { pauseMs = 20, token = '' } = {}): Asker => ({
  name,
  ask: async (send) => {
    await send(path, { expected: 200, headers: token ? { authorization: `Bearer ${token}` } : {} })
    await delay(Math.random() * pauseMs)
  },
})

/** Places orders, each with a key of its own. */
export const buyer = (name: string, sku: string): Asker => ({
  name,
  ask: async (send) => {
    const headers = { 'idempotency-key': randomUUID(), prefer: 'wait=2' }
    await send('/api/orders', { method: 'POST', headers, body: orderFor(sku), expected: 201 })
    await delay(Math.random() * 20)
  },
})

/** Renames a product of its own, over and over: a change that the gateway sends once, whatever happens. */
export const editor = (name: string, product: { id: string; version: number }, token: string): Asker => {
  let { version } = product
  return {
    name,
    ask: async (send) => {
      const headers = { 'if-match': `"${version}-0"`, authorization: `Bearer ${token}` }
      const body = { name: `Edited ${version} times` }
      if (await send(`/api/products/${product.id}`, { method: 'PATCH', headers, body, expected: 200 })) version += 1
      await delay(Math.random() * 40)
    },
  }
}

/** Follows an order; a stream that ends must end in order, and can be opened again at once. */
export const follower = (name: string, orderId: string, token: string): Asker => ({
  name,
  ask: (send) =>
    send(`/api/orders/${orderId}/events`, { expected: 200, headers: { authorization: `Bearer ${token}` } }),
})
