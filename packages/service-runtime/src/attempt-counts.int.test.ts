import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProgram } from '@techshop/process-supervisor/programs'
import { eventually } from '@techshop/test-kit/eventually'
import { Redis } from 'ioredis'
import t from 'tap'
import { type AttemptCounts, countAttemptsInMemory, countAttemptsInRedis } from './attempt-counts.ts'

const program = await findProgram('redis-server')
const port = await freePort()
let server: ChildProcess
const startRedis = () => {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  server = spawn(program.path, args, { env: { ...program.environment }, stdio: 'ignore', cwd: '/' })
}
const stopRedis = async () => {
  const exited = once(server, 'exit')
  server.kill('SIGKILL')
  await exited
}
/** As instances connect. */
const connect = () => {
  const redis = new Redis(port, '127.0.0.1', {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_000,
    retryStrategy: () => 50,
  })
  redis.on('error', () => undefined)
  t.teardown(() => redis.disconnect())
  return redis
}
startRedis()
t.teardown(stopRedis)
const [one, other] = [connect(), connect()]
await eventually('both are connected', async () => one.status === 'ready' && other.status === 'ready')

const inAll = async (counts: readonly AttemptCounts[], key: string, times: number) => {
  const counted = await Promise.all(
    Array.from({ length: times }, (_, n) => (counts[n % counts.length] as AttemptCounts).count(key, 60_000)),
  )
  return counted.map(({ attempts }) => attempts).sort((a, b) => a - b)
}

t.test('instances with one Redis count together, attempts at the same moment, too', async (t) => {
  const instances = [countAttemptsInRedis(one), countAttemptsInRedis(other)]
  t.same(
    await inAll(instances, 'a', 20),
    Array.from({ length: 20 }, (_, n) => n + 1),
  )
  t.equal((await instances[0]?.count('b', 60_000))?.attempts, 1, 'each key by itself')
  await instances[0]?.takeBack('a', 60_000)
  t.same(await instances[1]?.count('a', 60_000), { attempts: 20, secondsLeft: 60 })
})

t.test('a window ends, and nothing is left of it', async (t) => {
  const counts = countAttemptsInRedis(one)
  await counts.count('short', 50)
  await counts.takeBack('short', 50)
  await eventually('it is gone', async () => (await other.exists('attempts:short')) === 0)
  t.equal((await counts.count('short', 50)).attempts, 1)
})

t.test('while Redis is away each instance counts by itself', async (t) => {
  const counts = countAttemptsInRedis(one)
  await stopRedis()
  t.same(await inAll([counts], 'c', 3), [1, 2, 3])
  await counts.takeBack('c', 60_000)
  t.equal((await counts.count('c', 60_000)).attempts, 3)
  startRedis()
  await eventually('they count together again', async () => {
    await counts.count('d', 60_000)
    return (await other.exists('attempts:d').catch(() => 0)) === 1
  })
})

t.test('one process remembers no more than so many keys, the newest', async (t) => {
  let now = 0
  const counts = countAttemptsInMemory(() => now, 2)
  for (const key of ['a', 'b', 'c']) t.same(await counts.count(key, 60_000), { attempts: 1, secondsLeft: 60 })
  t.equal((await counts.count('c', 60_000)).attempts, 2)
  t.equal((await counts.count('a', 60_000)).attempts, 1, 'the oldest is forgotten')
  now = 60_000
  t.equal((await counts.count('c', 60_000)).attempts, 1, 'the window is over')
})
