import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import t from 'tap'

const url = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)

/** A process that runs these bodies as `start` and `close`. */
const run = (start: string, close: string, env: Record<string, string> = {}): ChildProcess => {
  const program = `
    const { runProcess } = await import(${url('./process.ts')})
    const { createLogger } = await import(${url('./logger.ts')})
    const logger = createLogger({ service: 'test', level: 'info' })
    await runProcess({ service: 'widgets', logger, start: async () => { ${start}; return { close: async () => { ${close} } } } })`
  return spawn(process.execPath, ['--conditions=techshop-source', '--input-type=module-typescript', '-e', program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
}

const LISTENS = `setInterval(() => {}, 1000); logger.info('started')`

const outcome = async (child: ChildProcess, act: (child: ChildProcess) => void = () => undefined) => {
  let output = ''
  let errors = ''
  let acted = false
  child.stdout?.on('data', (chunk) => {
    output += chunk
    if (!acted && output.includes('"started"')) {
      acted = true
      act(child)
    }
  })
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const [code] = await once(child, 'close')
  const lines = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { code, errors, lines, messages: lines.map(({ msg }) => msg) }
}

t.test('SIGTERM and SIGINT close in order and end with 0', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const { code, messages } = await outcome(run(LISTENS, `logger.info('closing')`), (child) => child.kill(signal))
    t.equal(code, 0, signal)
    t.same(messages, ['started', 'stopping', 'closing', 'stopped'])
  }
})

t.test('what only the start needed is collected once it has started', async (t) => {
  const start = `
    const { getHeapSpaceStatistics } = await import('node:v8')
    const physicalMiB = () =>
      getHeapSpaceStatistics().find((it) => it.space_name === 'new_space').physical_space_size / 2 ** 20
    for (const kept = []; physicalMiB() < 24; ) kept.push(Array.from({ length: 1000 }, () => ({})))
    setTimeout(() => logger.info({ youngMiB: physicalMiB() }, 'started'), 100)
    setInterval(() => {}, 1000)`
  const { lines } = await outcome(run(start, ''), (child) => child.kill('SIGTERM'))
  t.ok((lines[0]?.youngMiB as number) < 8, `${lines[0]?.youngMiB} MiB of the young generation are left`)
})

t.test('a signal during the start waits for it, then closes', async (t) => {
  const start = `logger.info('started'); await new Promise((resolve) => setTimeout(resolve, 300)); logger.info('ready')`
  const { code, messages } = await outcome(run(start, `logger.info('closing')`), (child) => child.kill('SIGTERM'))
  t.equal(code, 0)
  t.same(messages, ['started', 'stopping', 'ready', 'closing', 'stopped'])
})

t.test('an error in the start, an uncaught one and an unhandled rejection are logged and end with 1', async (t) => {
  const bodies = {
    'could not start': `throw new Error('the reason')`,
    'uncaught error': `setTimeout(() => { throw new Error('the reason') }, 10)`,
  }
  for (const [msg, body] of Object.entries(bodies)) {
    const { code, lines, errors } = await outcome(run(body, ''))
    t.equal(code, 1, msg)
    t.match(lines, [{ level: 'fatal', msg, err: { message: 'the reason', stack: String } }])
    t.equal(errors, '', 'nothing but JSON lines')
  }
  const rejected = await outcome(run(`setTimeout(() => Promise.reject(new Error('the reason')), 10)`, ''))
  t.equal(rejected.code, 1)
  t.match(rejected.lines, [{ level: 'fatal', err: { message: 'the reason' } }])
})

t.test('a close that fails ends with 1', async (t) => {
  const { code, lines } = await outcome(run(LISTENS, `throw new Error('stuck')`), (child) => child.kill('SIGTERM'))
  t.equal(code, 1)
  t.match(lines.at(-1), { level: 'error', err: { message: 'stuck' } })
})

t.test('a supervised process stops when its parent is gone, any other does not care', async (t) => {
  const supervised = await outcome(run(LISTENS, '', { SUPERVISED: '1' }), (child) => child.stdin?.end())
  t.equal(supervised.code, 0)
  t.same(supervised.messages, ['started', 'stopping', 'stopped'])
  const alone = run(`${LISTENS}; setTimeout(() => process.kill(process.pid, 'SIGUSR2'), 500)`, `logger.info('later')`, {
    SUPERVISED: '',
  })
  const { messages } = await outcome(alone, (child) => child.stdin?.end())
  t.ok(messages.includes('later'), 'it ran until its signal')
})
