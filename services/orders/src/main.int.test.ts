import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { inspectStream } from '@techshop/messaging/stream'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { startTestNats } from '@techshop/test-kit/nats'
import t from 'tap'
import { standInForCatalog } from './testing/catalog-stand-in.ts'

const nats = await startTestNats()
const database = await createTestDatabase({ template: 'empty', migrate: async () => {} })
const catalog = await standInForCatalog(t, nats.url)
const children: ChildProcess[] = []
t.teardown(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all([database.drop(), nats.remove()])
})
const environment = {
  PATH: process.env.PATH,
  PORT: '0',
  DATABASE_URL: database.url,
  IDLE_CONNECTION_GRACE_MS: '0',
  NATS_URL: nats.url,
  ORDER_TOKEN_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64url')}`,
}

const start = (command: string, args: string[] = [], env: object = {}) => {
  const child = spawn(
    process.execPath,
    ['--conditions=techshop-source', path.join(import.meta.dirname, 'main.ts'), command, ...args],
    { env: { ...environment, ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  return { child, exit, output: () => output }
}
const run = async (command: string, ...args: string[]) => {
  const { exit, output } = start(command, args)
  return { code: await exit, output: output() }
}
const listening = async (output: () => string): Promise<string> => {
  let url: string | undefined
  await eventually('it listens', () => {
    url = /Server listening at (http:\/\/[^"]+)/.exec(output())?.[1]
    return url !== undefined
  })
  return url ?? ''
}

t.test('migrating twice changes nothing the second time', async (t) => {
  const [first, second] = [await run('migrate'), await run('migrate')]
  t.equal(first.code, 0, first.output)
  t.match(first.output, '0001_create_product_copies')
  t.equal(second.code, 0)
  t.match(second.output, '"applied":[]')
})

t.test('a process says what is wrong with its environment and ends', async (t) => {
  const { exit, output } = start('serve', [], { ORDER_TOKEN_KEYS: '', DATABASE_URL: '' })
  t.equal(await exit, 1)
  t.match(output(), 'ORDER_TOKEN_KEYS must be')
  t.match(output(), 'DATABASE_URL is missing')
})

t.test(
  'a process serves, is ready while its database is there, prints JSON alone, and ends in order when it is told to',
  async (t) => {
    const { child, exit, output } = start('serve')
    const url = await listening(output)
    t.equal((await fetch(`${url}/livez`)).status, 200)
    t.equal((await fetch(`${url}/readyz`)).status, 503, 'not ready before it knows what is for sale')
    await eventually(
      'its stream is there',
      async () => (await inspectStream(catalog.messaging, 'ORDERS')) !== undefined,
    )
    catalog.answerWith([])
    await eventually('it is ready', async () => (await fetch(`${url}/readyz`)).status === 200)
    const document = await (await fetch(`${url}/api/orders/openapi.json`)).json()
    t.match(document, { openapi: '3.1.0', info: { title: 'Orders' } })
    const giveBack = await database.takeAway()
    await eventually(
      'it is not ready while its database is away',
      async () => (await fetch(`${url}/readyz`)).status === 503,
    )
    t.equal((await fetch(`${url}/livez`)).status, 200, 'but it runs')
    await giveBack()
    await eventually('it is ready again by itself', async () => (await fetch(`${url}/readyz`)).status === 200)
    child.kill('SIGTERM')
    t.equal(await exit, 0)
    for (const line of output().trim().split('\n')) t.doesNotThrow(() => JSON.parse(line), line)
    t.notMatch(output(), environment.ORDER_TOKEN_KEYS)
  },
)

t.test('a supervised process ends with its parent', async (t) => {
  const { child, exit, output } = start('serve', [], { SUPERVISED: '1' })
  await listening(output)
  child.stdin?.end()
  t.equal(await exit, 0)
})

t.test(
  'a process that only works answers health and metrics, and one that only serves publishes nothing',
  async (t) => {
    for (const [roles, relays] of [
      ['worker', true],
      ['api', false],
    ] as const) {
      const { child, exit, output } = start('serve', [], { ROLES: roles })
      const url = await listening(output)
      t.equal((await fetch(`${url}/livez`)).status, 200)
      const metrics = await (await fetch(`${url}/metrics`)).text()
      t.match(metrics, 'orders_open')
      t.equal(/^outbox_/m.test(metrics), relays, roles)
      child.kill('SIGTERM')
      t.equal(await exit, 0)
    }
  },
)

t.test('the commands do what they say', async (t) => {
  t.match(await run('replay', '--state'), { code: 0, output: /^0 events published/ })
  t.match(await run('replay', '--outbox', '--since', '2026-01-01T00:00:00Z'), {
    code: 0,
    output: /events published/,
  })
  t.match(await run('replay'), { code: 2, output: /^usage/ })
  t.match(await run('rebuild'), { code: 0, output: /snapshot [0-9a-f-]{36}/ })
  t.match(await run('dead-letters', 'list'), { code: 0, output: '' })
  t.match(await run('dead-letters'), { code: 2, output: /^usage/ })
  t.match(await run('erase-customer', '--email', 'ada@example.com', '--requested-by', 'ticket 1'), {
    code: 0,
    output: 'erased from 0 orders\n',
  })
  t.match(await run('erase-customer'), { code: 2, output: /^usage/ })
  t.match(await run('import-orders', '--all'), { code: 2, output: /usage: import-orders/ })
  t.match(await run('openapi', '--check'), { code: 0, output: '' })
})
