import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { implement } from './implement.ts'
import { findReceipt, startWidgets } from './widgets.fixture.ts'

interface Sent {
  readonly status?: number | undefined
  readonly connection?: string | undefined
  readonly error?: string | undefined
}

/** Sends a request that nobody may repeat. */
const post = (url: string, agent: Agent): Promise<Sent> =>
  new Promise((resolve) => {
    const sent = request(`${url}/api/receipts/lookup`, { method: 'POST', agent }, (answer) => {
      const { statusCode: status, headers } = answer
      answer.resume().on('end', () => resolve({ status, connection: headers.connection }))
    })
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code }))
    sent.end()
  })

t.test('closing loses no request of callers that keep their connections', async (t) => {
  for (let round = 0; round < 3; round += 1) {
    const { service } = await startWidgets(t, { config: { idleConnectionGraceMs: 60_000 } })
    implement(service, findReceipt, async () => {
      await delay(Math.random() * 3)
      return { status: 204 }
    })
    const url = await service.listen({ host: '127.0.0.1', port: 0 })
    const lost: Sent[] = []
    const call = async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (;;) {
        const sent = await post(url, agent)
        if (sent.error === 'ECONNREFUSED') break
        if (sent.status !== 204) lost.push(sent)
        await delay(Math.random() * 6)
      }
      agent.destroy()
    }
    const callers = Array.from({ length: 20 }, call)
    await delay(200)
    await service.close()
    await Promise.all(callers)
    t.strictSame(lost, [])
  }
})

t.test('an idle connection is served for a while after no more are accepted, once', async (t) => {
  const { service } = await startWidgets(t, { config: { idleConnectionGraceMs: 5_000 } })
  implement(service, findReceipt, async () => ({ status: 204 }))
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  t.strictSame(await post(url, agent), { status: 204, connection: 'keep-alive' })
  const closing = service.close()
  await delay(100)
  t.strictSame(await post(url, new Agent()), { error: 'ECONNREFUSED' })
  t.strictSame(await post(url, agent), { status: 204, connection: 'close' })
  await closing
})

t.test(
  'a request that was under way when closing began ends its connection, so that nothing waits for that',
  async (t) => {
    const { service } = await startWidgets(t, { config: { idleConnectionGraceMs: 60_000 } })
    const started = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    implement(service, findReceipt, async () => {
      started.resolve()
      await release.promise
      return { status: 204 }
    })
    const url = await service.listen({ host: '127.0.0.1', port: 0 })
    const running = post(url, new Agent({ keepAlive: true }))
    await started.promise
    const closing = service.close()
    await delay(50)
    release.resolve()
    t.strictSame(await running, { status: 204, connection: 'close' })
    await closing
  },
)

t.test('whoever waits on behalf of a request is told that the service stops', async (t) => {
  const { service } = await startWidgets(t)
  const told = Promise.withResolvers<void>()
  service.stopping.addEventListener('abort', () => told.resolve())
  await service.listen({ host: '127.0.0.1', port: 0 })
  await service.close()
  await told.promise
  t.pass('told')
})
