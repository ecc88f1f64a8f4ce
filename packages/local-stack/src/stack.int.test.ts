import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eventually } from '@techshop/process-supervisor/eventually'
import { findProcess, listProcesses } from '@techshop/process-supervisor/processes'
import { StartError } from '@techshop/process-supervisor/start-error'
import pg from 'pg'
import t, { type Test } from 'tap'
import { requestNats } from './fixtures/nats-conversation.ts'
import { tinyShop } from './fixtures/tiny-shop.ts'
import { type Stack, type StackDescription, type StackOptions, startStack } from './stack.ts'
import type { StackParts } from './stack-parts.ts'

function temporaryDirectory(t: Test): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

async function start(t: Test, options: StackOptions): Promise<Stack> {
  const stack = await startStack(options, tinyShop)
  t.teardown(() => stack.stop())
  return stack
}

function written(stack: Stack): StackDescription {
  return JSON.parse(readFileSync(path.join(stack.dataDir, 'stack.json'), 'utf8'))
}

async function visits(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select count(*)::int as count from visits')
    return rows[0].count
  } finally {
    await client.end()
  }
}

async function answeringPort(stack: Stack, route: string): Promise<number> {
  // A reload closes idle connections, perhaps in the moment in which one is used again.
  const response = await fetch(`${stack.gateway}${route}`, { headers: { connection: 'close' } })
  const { port } = (await response.json()) as { port: number }
  return port
}

t.test(
  'a stack describes itself, serves through its gateway, stops without a trace and finds its data again',
  async (t) => {
    const dataDir = temporaryDirectory(t)
    const first = await start(t, { dataDir, replicas: { catalog: 2 } })
    const description = written(first)
    t.strictSame(description, first.describe())
    t.equal(statSync(path.join(dataDir, 'stack.json')).mode & 0o777, 0o600)
    t.equal(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777, 0o600)
    t.equal(description.pid, process.pid)
    t.strictSame(
      description.services.map(({ name, instance }) => [name, instance]),
      [
        ['catalog', 'catalog-1'],
        ['catalog', 'catalog-2'],
        ['categories', 'categories-1'],
        ['orders', 'orders-1'],
        ['storefront', 'storefront-1'],
      ],
    )
    const ports = description.services.map(({ url }) => Number(new URL(url).port))
    t.ok(ports.slice(0, 2).includes(await answeringPort(first, '/api/products/x')))
    t.equal(await answeringPort(first, '/api/categories/x'), ports[2])
    t.equal(await answeringPort(first, '/api/orders/x'), ports[3])
    t.equal(await answeringPort(first, '/'), ports[4])
    t.equal(await visits(description.postgres.urls.orders), 1)
    t.match(await requestNats(description.nats.url, '$JS.API.INFO', ''), /"streams":0/)
    t.ok(existsSync(path.join(description.nats.storeDir, 'jetstream')))

    const children = listProcesses().filter(({ parentPid }) => parentPid === process.pid)
    t.ok(children.length >= 9, 'eight processes and a guardian')
    await first.stop()
    for (const { pid } of children) t.notOk(findProcess(pid))
    t.notOk(existsSync(path.join(dataDir, 'stack.json')))
    t.notOk(existsSync(path.join(dataDir, 'lock.json')))
    await t.rejects(fetch(`${first.gateway}/health`))

    const second = await start(t, { dataDir })
    t.equal(await visits(second.describe().postgres.urls.orders), 2)
    t.strictSame(
      readdirSync(path.join(dataDir, 'logs')).filter((name) => name.startsWith('orders')),
      ['orders-1.log', 'orders-migrate.log'],
    )
  },
)

t.test('while it runs', async (t) => {
  const lines: string[] = []
  const stack = await start(t, { dataDir: temporaryDirectory(t), log: (line) => lines.push(line) })

  t.test('whatever is killed comes back on its port, and stack.json says so', async (t) => {
    const before = written(stack)
    for (const name of ['orders-1', 'nats', 'postgres', 'nginx']) {
      const { pid } = stack.process(name)
      await stack.process(name).kill()
      await stack.process(name).whenReady()
      t.not(stack.process(name).pid, pid)
      t.ok(
        lines.some((line) => line.startsWith(`${name} ended (SIGKILL)`)),
        `a line tells of ${name}`,
      )
    }
    const after = written(stack)
    t.strictSame(after, stack.describe())
    t.not(after.nats.pid, before.nats.pid)
    t.not(after.postgres.pid, before.postgres.pid)
    t.strictSame(
      after.services.map(({ url }) => url),
      before.services.map(({ url }) => url),
    )
    t.strictSame(after.postgres.urls, before.postgres.urls)
    t.equal(await visits(after.postgres.urls.catalog), 1)
  })

  t.test('no worker of Nginx outlives a killed master', async (t) => {
    const { pid: master } = stack.process('nginx')
    const workers = listProcesses().filter(({ parentPid }) => parentPid === master)
    t.ok(workers.length > 0)
    await stack.process('nginx').kill()
    await eventually('its workers are gone', () => workers.every(({ pid }) => !findProcess(pid)))
    await stack.process('nginx').whenReady()
    t.equal((await fetch(`${stack.gateway}/health`)).status, 200)
  })

  t.test('a process that was stopped on purpose stays down, then starts on its old port', async (t) => {
    const { url } = stack.describe().nats
    await stack.process('nats').stop()
    t.equal(written(stack).nats.pid, null)
    stack.wipeJetStream()
    await stack.process('nats').start()
    t.equal(stack.describe().nats.url, url)
    t.match(await requestNats(url, '$JS.API.INFO', ''), /"streams":0/)
    t.throws(() => stack.process('oders-1'), /no process oders-1; there are .*orders-1/)
  })

  t.test('instances come and go under a running gateway', async (t) => {
    await stack.scale('orders', 3)
    t.equal(written(stack).services.filter(({ name }) => name === 'orders').length, 3)
    const seen = new Set<number>()
    await eventually(
      'all three have answered',
      async () => seen.add(await answeringPort(stack, '/api/orders/x')).size === 3,
    )
    await stack.scale('orders', 1)
    const [left] = stack.describe().services.filter(({ name }) => name === 'orders')
    for (let requests = 0; requests < 10; requests += 1) {
      t.equal(await answeringPort(stack, '/api/orders/x'), Number(new URL(left?.url as string).port))
    }
  })
})

t.test('two stacks run side by side, and one data directory has one stack', async (t) => {
  const dataDir = temporaryDirectory(t)
  const stack = await start(t, { dataDir })
  await t.rejects(startStack({ dataDir }, tinyShop), {
    constructor: StartError,
    message: new RegExp(`already runs on ${dataDir} \\(pid ${process.pid}\\)`),
  })
  const other = await start(t, { dataDir: temporaryDirectory(t) })
  const port = Number(new URL(stack.gateway).port)
  await t.rejects(startStack({ dataDir: temporaryDirectory(t), port }, tinyShop), {
    constructor: StartError,
    message: new RegExp(`port ${port} is taken`),
  })
  for (const { gateway } of [stack, other]) t.equal((await fetch(`${gateway}/health`)).status, 200)
})

t.test('a start that fails says why and leaves nothing running', async (t) => {
  const dataDir = temporaryDirectory(t)
  const failing: StackParts = {
    ...tinyShop,
    findProgram: (service, program, watch) => {
      const found = tinyShop.findProgram(service, program, watch)
      return program === 'migrate' ? { ...found, args: ['--eval', 'throw new Error("no such table")'] } : found
    },
  }
  await t.rejects(startStack({ dataDir }, failing), {
    constructor: StartError,
    message: /migration[\s\S]*no such table/,
  })
  t.strictSame(
    listProcesses().filter(({ parentPid }) => parentPid === process.pid),
    [],
  )
  await start(t, { dataDir })
})

t.test('a start can be given up at any moment', async (t) => {
  const dataDir = temporaryDirectory(t)
  for (const moment of ['at once', 'build', 'migrate', 'serve', 'gateway', 'catalogue']) {
    const giveUp = new AbortController()
    const reach = (name: string) => {
      if (name === moment) giveUp.abort()
    }
    const parts: StackParts = {
      build: async () => reach('build'),
      findProgram: (service, program, watch) => {
        reach(program)
        return tinyShop.findProgram(service, program, watch)
      },
      gateway: () => {
        reach('gateway')
        return tinyShop.gateway()
      },
      catalogue: async () => {
        reach('catalogue')
        return undefined
      },
    }
    const starting = startStack({ dataDir, signal: giveUp.signal }, parts)
    reach('at once')
    await t.rejects(starting, moment)
    t.equal(giveUp.signal.aborted, true, `it came to that: ${moment}`)
    t.strictSame(
      listProcesses().filter(({ parentPid }) => parentPid === process.pid),
      [],
    )
  }
  await start(t, { dataDir })
})

t.test('the catalogue is loaded once, and again after a load that was interrupted', async (t) => {
  const dataDir = temporaryDirectory(t)
  let loads = 0
  const parts = (fails: boolean) => ({
    ...tinyShop,
    catalogue: async () => {
      loads += 1
      if (fails) throw new Error('interrupted')
      return { categories: [], products: [] }
    },
  })
  await t.rejects(startStack({ dataDir }, parts(true)), /interrupted/)
  for (let starts = 0; starts < 2; starts += 1) {
    const stack = await startStack({ dataDir }, parts(false))
    await stack.stop()
  }
  t.equal(loads, 2)
})
