import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t, { type Test } from 'tap'
import { inheritedEnvironment } from './child-environment.ts'
import { eventually } from './eventually.ts'
import { answersOk } from './http-probe.ts'
import type { ProcessDefinition } from './managed-process.ts'
import { freePort } from './ports.ts'
import { readRegister, writeRegister } from './process-register.ts'
import { findProcess, listProcesses } from './processes.ts'
import { StartError } from './start-error.ts'
import { Supervisor } from './supervisor.ts'

function temporaryDirectory(t: Test): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
  t.teardown(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

async function supervise(t: Test) {
  const directory = temporaryDirectory(t)
  const lines: string[] = []
  const registerFile = path.join(directory, 'processes.json')
  const supervisor = await Supervisor.create({ registerFile, report: (line) => lines.push(line) })
  t.teardown(() => supervisor.stop())
  return { supervisor, directory, lines, registerFile }
}

async function tinyService(directory: string, name = 'tiny'): Promise<ProcessDefinition & { url: string }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  return {
    name,
    url,
    command: process.execPath,
    args: [path.join(import.meta.dirname, 'fixtures/tiny-service.ts')],
    environment: { ...inheritedEnvironment(), HOST: '127.0.0.1', PORT: String(port) },
    workingDirectory: directory,
    logFile: path.join(directory, `${name}.log`),
    ready: () => answersOk(`${url}/readyz`),
  }
}

/** A program of one line of shell, ready as soon as it runs. */
function shell(directory: string, name: string, script: string): ProcessDefinition {
  return {
    name,
    command: '/bin/sh',
    args: ['-c', script],
    environment: inheritedEnvironment(),
    workingDirectory: directory,
    logFile: path.join(directory, `${name}.log`),
    ready: async () => true,
  }
}

function alive(pid: number | undefined): boolean {
  return pid !== undefined && findProcess(pid) !== undefined
}

t.test('a process that dies is started again on its port, with a line that says so', async (t) => {
  const { supervisor, directory, lines } = await supervise(t)
  const definition = await tinyService(directory)
  const service = supervisor.add(definition)
  await service.start()
  const { pid } = service
  await service.kill()
  t.notOk(service.ready)
  await service.whenReady()
  t.not(service.pid, pid)
  t.ok(await answersOk(definition.url))
  t.match(lines, [/^tiny ended \(SIGKILL\); starting it again in 0\.2 s$/, /^tiny is ready again \(pid \d+\)$/])

  await fetch(`${definition.url}/crash`).catch(() => {})
  await eventually('the crash is told', () => lines.some((line) => line.startsWith('tiny ended (exit code 3)')))
  await service.whenReady()
})

t.test('a stopped process stays down until it is started', async (t) => {
  const { supervisor, directory, lines } = await supervise(t)
  const definition = await tinyService(directory)
  const service = supervisor.add(definition)
  await service.start()
  await service.stop()
  t.equal(service.pid, undefined)
  await t.rejects(answersOk(definition.url))
  await service.start()
  t.ok(await answersOk(definition.url))
  t.strictSame(lines, [], 'nothing of it looks like a crash')
})

t.test('a process that never gets up is given up, quoting its log', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const failing = supervisor.add({
    ...shell(directory, 'failing', 'echo "no licence found"; exit 7'),
    ready: async () => false,
  })
  await t.rejects(failing.start(), {
    constructor: StartError,
    message: /failing ended again and again[\s\S]*no licence found/,
  })
  t.notOk(failing.wanted)
  const missing = supervisor.add({
    ...shell(directory, 'missing', ''),
    command: '/no/such/program',
    ready: async () => false,
  })
  await t.rejects(missing.start(), { constructor: StartError, message: /missing ended again and again/ })
})

t.test('a paused process does nothing until it is resumed, and can be stopped', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const definition = await tinyService(directory)
  const service = supervisor.add(definition)
  await service.start()
  service.pause()
  const answer = fetch(definition.url)
  t.equal(
    await Promise.race([answer.then(() => 'answered'), new Promise((r) => setTimeout(r, 500, 'silent'))]),
    'silent',
  )
  service.resume()
  t.ok((await answer).ok)
  service.pause()
  await service.stop()
  t.equal(service.pid, undefined)
})

t.test('a process that ignores being asked is ended all the same, with all that it started', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const script = 'trap "" TERM; sleep 1000 & echo $!; while :; do sleep 0.1; done'
  const stubborn = supervisor.add({ ...shell(directory, 'stubborn', script), stopTimeoutMs: 300 })
  await stubborn.start()
  await eventually('it started its own child', () =>
    /\d/.test(readFileSync(path.join(directory, 'stubborn.log'), 'utf8')),
  )
  const child = Number(readFileSync(path.join(directory, 'stubborn.log'), 'utf8'))
  const { pid } = stubborn
  t.ok(alive(child))
  await stubborn.stop()
  t.notOk(alive(pid))
  await eventually('its child is gone', () => !alive(child))
})

t.test('processes are stopped in the order that was asked for', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const note = (name: string) =>
    `trap 'sleep 0.2; echo ${name} >> ${directory}/order; exit 0' TERM; echo trapped; while :; do sleep 0.02; done`
  for (const name of ['first', 'second', 'third']) {
    await supervisor.add(shell(directory, name, note(name))).start()
    const log = path.join(directory, `${name}.log`)
    await eventually('its trap is set', () => readFileSync(log, 'utf8').includes('trapped'))
  }
  await supervisor.stop([['third'], ['first']])
  t.equal(readFileSync(path.join(directory, 'order'), 'utf8'), 'third\nfirst\nsecond\n')
})

t.test('a task that fails quotes its log, one that succeeds says nothing', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const { ready: _, ...task } = shell(directory, 'task', 'echo done')
  await supervisor.run(task)
  await t.rejects(supervisor.run({ ...task, name: 'bad', args: ['-c', 'echo "column missing" >&2; exit 2'] }), {
    constructor: StartError,
    message: /bad failed \(exit code 2\)[\s\S]*column missing/,
  })
})

t.test('nothing is left after a stop: no process, no guardian, no register', async (t) => {
  const { supervisor, directory, registerFile } = await supervise(t)
  const service = supervisor.add(await tinyService(directory))
  await service.start()
  const { pid } = service
  t.match(readRegister(registerFile), [{ name: 'tiny', pid }])
  const children = listProcesses().filter(({ parentPid }) => parentPid === process.pid)
  t.ok(children.length >= 2, 'the service and the guardian')
  await supervisor.stop()
  for (const child of children) t.notOk(alive(child.pid))
  t.strictSame(readRegister(registerFile), [])
  t.throws(() => supervisor.add(shell(directory, 'late', 'true')), /being stopped/)
})

t.test('a guardian that was killed is replaced', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const service = supervisor.add(await tinyService(directory))
  await service.start()
  const guardians = () =>
    listProcesses().filter(({ pid, parentPid }) => parentPid === process.pid && pid !== service.pid)
  const [first] = guardians()
  process.kill(first?.pid as number, 'SIGKILL')
  await eventually('there is another guardian', () => guardians().some(({ pid }) => pid !== first?.pid))
})

t.test('children do not outlive a supervisor that was killed', async (t) => {
  const directory = temporaryDirectory(t)
  const port = await freePort()
  const program = `
    import { Supervisor } from ${JSON.stringify(path.join(import.meta.dirname, 'supervisor.ts'))}
    const supervisor = new Supervisor({ registerFile: ${JSON.stringify(path.join(directory, 'processes.json'))} })
    const common = { environment: process.env, workingDirectory: '/', ready: async () => true }
    await supervisor.add({ ...common, name: 'polite', command: process.execPath,
      args: [${JSON.stringify(path.join(import.meta.dirname, 'fixtures/tiny-service.ts'))}],
      environment: { HOST: '127.0.0.1', PORT: '${port}' }, logFile: ${JSON.stringify(path.join(directory, 'a.log'))} }).start()
    await supervisor.add({ ...common, name: 'stubborn', command: '/bin/sh',
      args: ['-c', 'trap "" TERM; sleep 1000 & while :; do sleep 0.1; done'],
      logFile: ${JSON.stringify(path.join(directory, 'b.log'))} }).start()
    setTimeout(() => process.stdout.write('up'), 300)`
  const run = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(run.stdout, 'data')
  const registered = readRegister(path.join(directory, 'processes.json'))
  t.equal(registered.length, 2)
  const groups = new Set(registered.map(({ pid }) => pid))
  const members = () => listProcesses().filter(({ groupId }) => groups.has(groupId))
  t.ok(members().length >= 3)
  run.kill('SIGKILL')
  await eventually('all of them are gone', () => members().length === 0)
})

t.test('what a run left behind is ended by the next, and nobody else who has the pid by now', async (t) => {
  const directory = temporaryDirectory(t)
  const registerFile = path.join(directory, 'processes.json')
  const orphan = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' })
  const bystander = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' })
  t.teardown(() => bystander.kill('SIGKILL'))
  const entry = (name: string, pid: number, identity: string) =>
    ({ name, pid, identity, stopSignal: 'SIGTERM', forceSignal: 'SIGKILL' }) as const
  writeRegister(registerFile, [
    entry('orphan', orphan.pid as number, findProcess(orphan.pid as number)?.identity as string),
    entry('long-gone', bystander.pid as number, 'another boot/1'),
  ])
  const lines: string[] = []
  const supervisor = await Supervisor.create({ registerFile, report: (line) => lines.push(line) })
  t.teardown(() => supervisor.stop())
  await eventually('the orphan is gone', () => !alive(orphan.pid))
  t.ok(alive(bystander.pid))
  t.strictSame(lines, [`ended orphan (pid ${orphan.pid}) of a run that was killed`])
})

t.test('a log that has grown large is put aside', async (t) => {
  const { supervisor, directory } = await supervise(t)
  const { ready: _, ...task } = shell(directory, 'task', 'echo new')
  writeFileSync(task.logFile, Buffer.alloc(51 * 1024 * 1024, 'x'))
  await supervisor.run(task)
  t.equal(readFileSync(task.logFile, 'utf8'), 'new\n')
  t.equal(readFileSync(`${task.logFile}.1`).length, 51 * 1024 * 1024)
})
