import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProgram } from '@techshop/process-supervisor/programs'
import { eventually } from '@techshop/test-kit/eventually'
import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { implement } from './implement.ts'
import { listWidgets, startWidgets, widget } from './widgets.fixture.ts'

const program = await findProgram('redis-server')
const port = await freePort()
const redisUrl = `redis://127.0.0.1:${port}`
const observer = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null })
observer.on('error', () => undefined)

let server: ChildProcess
const startRedis = async () => {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  server = spawn(program.path, args, { env: { ...program.environment }, stdio: 'ignore', cwd: '/' })
  await observer.ping()
}
const stopRedis = async () => {
  const exited = once(server, 'exit')
  server.kill('SIGKILL')
  await exited
}
await startRedis()
t.teardown(async () => {
  observer.disconnect()
  await stopRedis()
})

/** An instance that counts how often it works. */
const start = async (t: Test) => {
  const { service } = await startWidgets(t, { config: { redisUrl } })
  let worked = 0
  implement(service, listWidgets, async () => {
    worked += 1
    return { status: 200, body: { items: [widget('ž')] } }
  })
  const ask = (headers = {}) => service.inject({ url: '/api/widgets', headers })
  return { ask, worked: () => worked }
}
const connections = async () =>
  String(await observer.client('LIST'))
    .split('\n')
    .filter((line) => line.includes('name=widgets')).length

t.test('what one instance worked for, another has too, with the same bytes and the same tag', async (t) => {
  const [one, other] = [await start(t), await start(t)]
  await eventually('both are connected', async () => (await connections()) >= 2)
  // A cached response lives for a second, in which a busy machine may not get to the second question.
  await eventually('the other instance answers without work', async () => {
    const [first, workedBefore] = [await one.ask(), other.worked()]
    const second = await other.ask({ 'accept-encoding': 'gzip' })
    if (other.worked() > workedBefore) return false
    t.equal(second.statusCode, 200)
    t.same(second.headers['cache-control'], first.headers['cache-control'])
    const known = await other.ask({ 'if-none-match': first.headers.etag })
    t.equal(known.statusCode, 304)
    t.equal((await other.ask()).body, first.body)
    return true
  })
})

t.test('no cached response outlives its second, and what needs a token is never cached', async (t) => {
  const { ask } = await start(t)
  await eventually('it is connected', async () => (await connections()) >= 1)
  await observer.flushall()
  await ask({ authorization: 'Bearer token' })
  t.same(await observer.keys('*'), [])
  await eventually('an answer is kept', async () => {
    await ask()
    return (await observer.keys('techshop:widgets:*')).length === 1
  })
  await eventually('it is gone', async () => (await observer.keys('*')).length === 0)
})

t.test('its loss is harmless: hanging, killed or back, every question is answered', async (t) => {
  const { ask, worked } = await start(t)
  await eventually('it is connected', async () => (await connections()) >= 1)
  server.kill('SIGSTOP')
  t.equal((await ask()).statusCode, 200, 'hanging')
  server.kill('SIGCONT')
  await stopRedis()
  const before = worked()
  for (let time = 0; time < 5; time += 1) t.equal((await ask()).statusCode, 200, 'killed')
  t.equal(worked(), before + 5, 'each is worked for')
  await startRedis()
  await eventually('answers are kept again', async () => {
    await ask()
    return (await observer.keys('*')).length > 0
  })
})
