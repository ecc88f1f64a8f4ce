import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inheritedEnvironment } from '@techshop/process-supervisor/child-environment'
import { eventually } from '@techshop/process-supervisor/eventually'
import { plainCommand } from '@techshop/process-supervisor/plain-command'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProcess, listProcesses } from '@techshop/process-supervisor/processes'
import t, { type Test } from 'tap'
import type { StackDescription } from './stack.ts'

const program = path.join(import.meta.dirname, 'fixtures/start-tiny-shop.ts')

function temporaryDirectory(t: Test): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(directory, { recursive: true, force: true, maxRetries: 20 }))
  return directory
}

interface Run {
  readonly child: ChildProcess
  readonly dataDir: string
  output(): string
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>
}

interface RunOptions {
  readonly ipc?: boolean
  readonly uid?: number
  readonly environment?: Readonly<Record<string, string>>
}

function run(t: Test, dataDir: string, port: number, options: RunOptions = {}): Run {
  const args = ['--conditions=techshop-source', program, '--port', String(port), '--data-dir', dataDir]
  const child = spawn(...plainCommand(process.execPath, args), {
    env: { ...inheritedEnvironment(), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe', ...(options.ipc ? (['ipc'] as const) : [])],
    ...(options.uid && { uid: options.uid, gid: options.uid }),
  })
  t.teardown(() => child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  // 'close' would do, but does not come after a disconnect.
  const closed = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'close'))
  const ended = Promise.all([once(child, 'exit'), ...closed]).then(
    ([exit]) => exit as [number | null, NodeJS.Signals | null],
  )
  return { child, dataDir, output: () => output, ended }
}

async function untilReady({ child, output }: Run): Promise<void> {
  await eventually('it is ready', () => {
    if (child.exitCode !== null) throw new Error(output())
    return output().includes('Stop with Ctrl-C')
  })
}

async function runUntilReady(t: Test, options: RunOptions = {}): Promise<Run & { stack: StackDescription }> {
  const started = run(t, temporaryDirectory(t), await freePort(), options)
  await untilReady(started)
  const stack = JSON.parse(readFileSync(path.join(started.dataDir, 'stack.json'), 'utf8'))
  return { ...started, stack }
}

/** The groups of a stack's children, however deep. */
function groupsOf(child: ChildProcess): Set<number> {
  return new Set(listProcesses().flatMap(({ parentPid, groupId }) => (parentPid === child.pid ? [groupId] : [])))
}

function members(groups: ReadonlySet<number>, postmaster: number | null) {
  return listProcesses().filter(({ groupId, parentPid }) => groups.has(groupId) || parentPid === postmaster)
}

t.test('it prints where to go, and Ctrl-C stops everything in order', async (t) => {
  const { child, output, ended, dataDir, stack } = await runUntilReady(t)
  t.match(output(), `storefront      ${stack.gateway}/`)
  const link = /staff console {3}(\S+)\n/.exec(output())?.[1] ?? ''
  t.ok(link.length < 60, 'the way into the console fits one line')
  const opened = await fetch(link, { redirect: 'manual' })
  t.equal(opened.headers.get('location'), `${stack.gateway}/admin/#token=${stack.staffToken}`)
  t.notMatch(output(), stack.staffToken)
  t.match(output(), /works once, within 15 minutes/)
  t.match(output(), `API reference   ${stack.gateway}/docs/`)
  const groups = groupsOf(child)
  t.ok(members(groups, stack.postgres.pid).length > 10)
  child.kill('SIGINT')
  child.kill('SIGINT') // the same keystroke, delivered by npm too
  t.strictSame(await ended, [0, null])
  t.match(output(), /stopping …\nstopped\n$/)
  t.strictSame(members(groups, stack.postgres.pid), [])
  t.notOk(existsSync(path.join(dataDir, 'stack.json')))
  t.notOk(existsSync(path.join(dataDir, 'lock.json')))
})

t.test('how long it took is counted from when the person asked, with what came before', async (t) => {
  const minuteAgo = Date.now() - 60_000
  const { output } = await runUntilReady(t, { environment: { TECHSHOP_ASKED_AT_MS: String(minuteAgo) } })
  t.ok(Number(/ready after ([\d.]+) s/.exec(output())?.[1]) >= 60)
})

t.test('kill -9 leaves no child, and the next start finds the data', async (t) => {
  const { child, dataDir, stack, ended } = await runUntilReady(t)
  const groups = groupsOf(child)
  child.kill('SIGKILL')
  await ended
  await eventually('every child is gone', () => members(groups, stack.postgres.pid).length === 0)
  const again = run(t, dataDir, Number(new URL(stack.gateway).port))
  await untilReady(again)
  again.child.kill('SIGTERM')
  t.strictSame(await again.ended, [0, null])
})

t.test('kill -9 of it together with its guardian leaves no child once it is started again', async (t) => {
  const { child, dataDir, stack, ended } = await runUntilReady(t)
  const groups = groupsOf(child)
  const known = [stack.postgres, stack.nats, stack.nginx, ...stack.services].map(({ pid }) => pid)
  const others = listProcesses().filter(({ pid, parentPid }) => parentPid === child.pid && !known.includes(pid))
  t.equal(others.length, 1, 'there is a guardian')
  for (const { pid } of others) process.kill(pid, 'SIGKILL')
  child.kill('SIGKILL')
  await ended
  t.ok(findProcess(stack.nats.pid as number), 'orphans are there')
  const again = run(t, dataDir, Number(new URL(stack.gateway).port))
  await untilReady(again)
  t.match(again.output(), `ended nats (pid ${stack.nats.pid}) of a run that was killed`)
  t.strictSame(members(groups, stack.postgres.pid), [])
  again.child.kill('SIGTERM')
  t.strictSame(await again.ended, [0, null])
})

t.test('a second Ctrl-C kills at once', async (t) => {
  const { child, stack, ended, output } = await runUntilReady(t)
  const groups = groupsOf(child)
  const [slow] = stack.services
  await fetch(`${slow?.url}/linger`)
  child.kill('SIGINT')
  await eventually('the others are gone', () => !findProcess(stack.nginx.pid as number))
  await new Promise((resolve) => setTimeout(resolve, 1100)) // later than the same keystroke could be delivered
  t.ok(findProcess(slow?.pid as number))
  child.kill('SIGINT')
  t.strictSame(await ended, [130, null])
  t.match(output(), /killing everything\n$/)
  await eventually('every child is gone', () => members(groups, stack.postgres.pid).length === 0)
})

t.test('it ends when whoever started it is gone', async (t) => {
  const { child, ended, stack } = await runUntilReady(t, { ipc: true })
  const groups = groupsOf(child)
  child.disconnect()
  t.strictSame(await ended, [0, null])
  t.strictSame(members(groups, stack.postgres.pid), [])
})

t.test('what makes a start impossible is said in one line, with exit code 1', async (t) => {
  const dataDir = temporaryDirectory(t)
  async function refusal(port: number, directory: string, uid?: number): Promise<string> {
    const { ended, output } = run(t, directory, port, uid === undefined ? {} : { uid })
    t.strictSame(await ended, [1, null])
    t.notMatch(output(), /\n\s+at /, 'no stack trace')
    return output()
  }
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.teardown(() => taken.close())
  const { port } = taken.address() as { port: number }
  t.match(await refusal(port, dataDir), `techshop: port ${port} is taken by another program`)

  const file = path.join(dataDir, 'file')
  writeFileSync(file, '')
  t.match(await refusal(1, file), `techshop: ${file} is a file`)

  t.match(await refusal(70_000, dataDir), /techshop: --port must be a whole number/)

  if (process.getuid?.() !== 0) return
  const closed = temporaryDirectory(t)
  chmodSync(closed, 0o555)
  chownSync(closed, 65534, 65534)
  t.match(
    await refusal(await freePort(), path.join(closed, 'data'), 65534),
    /techshop: .*permission denied.*--data-dir/,
  )
})
