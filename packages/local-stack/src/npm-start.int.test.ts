import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inheritedEnvironment } from '@techshop/process-supervisor/child-environment'
import { eventually } from '@techshop/process-supervisor/eventually'
import { plainCommand } from '@techshop/process-supervisor/plain-command'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProcess, listProcesses, type ProcessEntry, processTree } from '@techshop/process-supervisor/processes'
import { repositoryRoot } from '@techshop/process-supervisor/repository'
import t, { type Test } from 'tap'

const dataDir = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
t.teardown(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 }))

interface Run {
  readonly npm: ChildProcess
  output(): string
  /** Everything that npm has started, however deep: only processes of this test. */
  readonly family: readonly ProcessEntry[]
}

async function npmStart(t: Test): Promise<Run> {
  const args = ['start', '--', '--port', String(await freePort()), '--data-dir', dataDir]
  const npm = spawn(...plainCommand('npm', args), {
    cwd: repositoryRoot,
    env: inheritedEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // so that a whole keystroke can be sent to its group
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
  t.teardown(() => {
    for (const entry of familyOf(npm)) process.kill(entry.pid, 'SIGKILL')
  })
  await eventually('the shop is ready', () => {
    if (npm.exitCode !== null || npm.signalCode !== null) throw new Error(output)
    return output.includes('Stop with Ctrl-C')
  })
  const family = familyOf(npm)
  t.teardown(() => {
    for (const entry of alive(family)) process.kill(entry.pid, 'SIGKILL')
  })
  return { npm, output: () => output, family }
}

function familyOf(npm: ChildProcess): ProcessEntry[] {
  const tree = new Set(processTree(npm.pid as number))
  return listProcesses().filter(({ pid }) => tree.has(pid))
}

function alive(family: readonly ProcessEntry[]): ProcessEntry[] {
  return family.filter(({ pid, identity }) => findProcess(pid)?.identity === identity)
}

function supervisorOf(run: Run): ProcessEntry {
  const { pid } = JSON.parse(readFileSync(path.join(dataDir, 'stack.json'), 'utf8'))
  return run.family.find((entry) => entry.pid === pid) as ProcessEntry
}

const links: Record<string, (run: Run) => number> = {
  npm: ({ npm }) => npm.pid as number,
  'the bootstrap': (run) => supervisorOf(run).parentPid,
  'the supervisor': (run) => supervisorOf(run).pid,
}

for (const [name, pidOf] of Object.entries(links)) {
  t.test(`kill -9 of ${name} ends everything`, async (t) => {
    const run = await npmStart(t)
    const pid = pidOf(run)
    t.ok(run.family.length > 10, 'npm, the bootstrap, the supervisor and their children')
    t.ok(run.family.some((entry) => entry.pid === pid))
    process.kill(pid, 'SIGKILL')
    await eventually('nothing of it is left', () => alive(run.family).length === 0)
  })
}

t.test('Ctrl-C, which reaches every link of the chain, stops everything in order', async (t) => {
  const run = await npmStart(t)
  const exit = once(run.npm, 'exit')
  process.kill(-(run.npm.pid as number), 'SIGINT')
  await exit
  await eventually('nothing of it is left', () => alive(run.family).length === 0)
  t.match(run.output(), /stopped\n/)
  t.notMatch(run.output(), /killing everything/)
  t.notOk(existsSync(path.join(dataDir, 'stack.json')))
  t.notOk(existsSync(path.join(dataDir, 'lock.json')))
})
