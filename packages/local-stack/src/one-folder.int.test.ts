import { execFile, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { eventually, eventuallyAnswers } from '@techshop/process-supervisor/eventually'
import { plainCommand } from '@techshop/process-supervisor/plain-command'
import { freePort } from '@techshop/process-supervisor/ports'
import { processTree, sendSignal } from '@techshop/process-supervisor/processes'
import { findProgram } from '@techshop/process-supervisor/programs'
import { Supervisor } from '@techshop/process-supervisor/supervisor'
import t from 'tap'
import { bareEnvironment, cloneInto } from './fixtures/clone.ts'
import { askNats, requestNats } from './fixtures/nats-conversation.ts'
import type { StackDescription } from './stack-description.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'techshop-one-folder-'))
const tree = path.join(folder, 'tree')
// At the exit, so that nothing is left of a service that could not even be added.
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }))

const read = (file: string): string => readFileSync(path.join(tree, file), 'utf8')

/** Runs a command in the copy of the tree; resolves to its output, and rejects with all that it said. */
const run = async (command: string, args: readonly string[], directory = '.'): Promise<string> => {
  const options = { cwd: path.join(tree, directory), env: bareEnvironment(), maxBuffer: 64 * 1024 ** 2 }
  const { stdout } = await promisify(execFile)(...plainCommand(command, args), options).catch((error) => {
    throw new Error(`${command} ${args.join(' ')}: ${error.message}\n${error.stdout}${error.stderr}`)
  })
  return stdout
}
const git = (...args: string[]) => run('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args])
/** Runs a TypeScript program of a package in the copy. */
const runIn = (directory: string, program: string, ...args: string[]) =>
  run(path.join(tree, 'node_modules/.bin/node'), ['--conditions=techshop-source', program, ...args], directory)

/** What a person does who adds a service: the folder, then these two commands. */
const addService = async (): Promise<void> => {
  cloneInto(tree)
  await git('init', '--quiet')
  await git('add', '.')
  await git('commit', '--quiet', '--message', 'The tree as it was')
  cpSync(path.join(import.meta.dirname, '../fixtures/notes'), path.join(tree, 'services/notes'), { recursive: true })
  const pnpm = (await run('node', ['tools/pnpm.mjs'])).trim()
  await run(pnpm, ['install', '--no-frozen-lockfile', '--prefer-offline'])
  await run('npm', ['run', 'generate'])
}

/** Starts the shop of the copy as a person does; resolves when it is ready. */
const startShop = async (): Promise<StackDescription> => {
  const npm = spawn(...plainCommand('npm', ['start', '--', '--port', String(await freePort())]), {
    cwd: tree,
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  t.teardown(() => {
    for (const pid of processTree(npm.pid as number)) sendSignal(pid, 'SIGKILL')
  })
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
  await eventually('the shop is ready', () => {
    if (npm.exitCode !== null) throw new Error(output)
    return output.includes('Stop with Ctrl-C')
  })
  return JSON.parse(read('.techshop/stack.json'))
}

await addService()
const shop = await startShop()

const changed = (await git('status', '--porcelain', '--untracked-files=all'))
  .split('\n')
  .filter(Boolean)
  .map((line) => ({ isNew: line.startsWith('??'), file: line.slice(3) }))

/** Without the parts that are generated. */
const byHand = (text: string): string => text.replaceAll(/^([ ]*# >>> (\w+).*\n)[\s\S]*?^([ ]*# <<< \2\n)/gm, '$1$3')

t.test('nothing beside the folder of a service is written by hand: all else that changes is generated', async (t) => {
  const elsewhere = changed.filter(({ file }) => !file.startsWith('services/notes/'))
  t.ok(elsewhere.length > 10)
  for (const { file, isNew } of elsewhere) {
    const isWhole =
      file === 'pnpm-lock.yaml' || /\/generated\/|^monitoring\/grafana\//.test(file) || /^# Made of /.test(read(file))
    if (isWhole) continue
    t.notOk(isNew, `${file} is new, and not said to be generated`)
    t.equal(byHand(read(file)), byHand(await git('show', `HEAD:${file}`)), file)
  }
  for (const file of ['openapi.json', 'schema.sql', 'src/database/tables.ts'])
    t.ok(
      changed.some((one) => one.file === `services/notes/${file}`),
      file,
    )
})

t.test('one run of generate leaves nothing stale', async (t) => {
  for (const [directory, program] of [
    ['infra/docker', 'src/bin/generate.ts'],
    ['infra/kubernetes', 'src/bin/generate.ts'],
    ['monitoring', 'prometheus/generate.ts'],
    ['monitoring', 'dashboards/generate.ts'],
    ['packages/client', 'src/bin/generate.ts'],
    ['packages/service-manifests', 'src/bin/generate.ts'],
    ['gateway', 'generate.ts'],
  ] as const)
    await t.resolves(runIn(directory, program, '--check'), `${directory}/${program}`)
})

t.test('the new service compiles, and so does what has a member for each service', async (t) => {
  for (const directory of ['services/notes', 'packages/local-stack'])
    await t.resolves(run(path.join(tree, 'node_modules/.bin/tsc'), ['--noEmit', '-p', directory]), directory)
})

t.test('Compose, Kubernetes, limits and the permissions of NATS pass their tests with the new service', async (t) => {
  t.match(read('docker-compose.yml'), /^ {2}notes:\n[\s\S]*^ {2}notes-migrate:\n/m)
  t.match(read('infra/kubernetes/base/kustomization.yaml'), '- notes.yaml\n')
  for (const [directory, test] of [
    ['infra/docker', 'src/compose-file.test.ts'],
    ['infra/docker', 'src/dockerfile.test.ts'],
    ['infra/kubernetes', 'src/manifests.test.ts'],
    ['packages/limit-tests', 'src/limits.test.ts'],
    ['packages/local-stack', 'src/nats.int.test.ts'],
  ] as const)
    await t.resolves(runIn(directory, test), `${directory}/${test}`)
  await t.resolves(runIn('.', 'tools/service-lists.ts'), 'no file lists services')
})

t.test('the new service answers through the gateway, and its event is in its own stream', async (t) => {
  const written = await fetch(`${shop.gateway}/api/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Call the supplier' }),
  })
  t.equal(written.status, 201)
  const note = (await written.json()) as { id: string }
  t.match(note, { text: 'Call the supplier' })
  const wanted = JSON.stringify({ last_by_subj: 'notes.note.written.v1' })
  const said = await eventuallyAnswers(
    () => requestNats(shop.nats.url, '$JS.API.STREAM.MSG.GET.NOTES', wanted),
    (answer) => answer.includes('"data":'),
  )
  const event = JSON.parse(Buffer.from(/"data":"([^"]+)"/.exec(said)?.[1] ?? '', 'base64').toString())
  t.match(event, { type: 'notes.note.written.v1', source: '/notes', subject: note.id, data: note })
})

t.test('what a request may not say is refused by its contract', async (t) => {
  const refused = await fetch(`${shop.gateway}/api/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '' }),
  })
  t.equal(refused.status, 400)
  t.match(refused.headers.get('content-type'), 'application/problem+json')
})

t.test('its user of NATS may publish its own events and none of another service', async (t) => {
  const { nats: passwords } = JSON.parse(read('.techshop/secrets.json')) as { nats: { notes: string } }
  const { host } = new URL(shop.nats.url)
  const denied = (subject: string) => `Permissions Violation for Publish to "${subject}"`
  const subjects = ['notes.note.tried.v1', 'orders.order.placed.v1', '$JS.API.STREAM.DELETE.ORDERS']
  const said = await askNats(
    `nats://notes:${passwords.notes}@${host}`,
    ...subjects.map((subject) => `PUB ${subject} 2\r\n{}`),
  )
  t.same(
    subjects.map((subject) => said.includes(denied(subject))),
    [false, true, true],
  )
})

t.test('the reference at /docs/ has its operations', async (t) => {
  const document = (await (await fetch(`${shop.gateway}/docs/openapi.json`)).json()) as {
    paths: Record<string, { post?: { operationId: string } }>
  }
  t.equal(document.paths['/api/notes']?.post?.operationId, 'writeNote')
  t.equal((await fetch(`${shop.gateway}/docs/`)).status, 200)
  const own = await fetch(`${shop.gateway}/api/notes/openapi.json`)
  t.same(await own.json(), JSON.parse(read('services/notes/openapi.json')), 'which are those of the running service')
})

t.test('Prometheus scrapes it by the generated job', async (t) => {
  const job = /^ {2}- job_name: notes\n(?: {4}.*\n)+/m.exec(read('monitoring/prometheus/prometheus.yml'))?.[0] ?? ''
  const instance = shop.services.find(({ instance }) => instance === 'notes-1')
  const configuration = path.join(folder, 'prometheus.yml')
  const here = job.replace(
    /dns_sd_configs: .*/,
    `static_configs: [{ targets: ['${new URL(instance?.url ?? '').host}'] }]`,
  )
  writeFileSync(configuration, `global: { scrape_interval: 1s }\nscrape_configs:\n${here}`)
  const address = `127.0.0.1:${await freePort()}`
  const supervisor = await Supervisor.create({ registerFile: path.join(folder, 'processes.json') })
  t.teardown(() => supervisor.stop())
  const program = await findProgram('prometheus')
  const prometheus = supervisor.add({
    name: 'prometheus',
    command: program.path,
    args: [
      `--config.file=${configuration}`,
      `--storage.tsdb.path=${path.join(folder, 'prometheus')}`,
      `--web.listen-address=${address}`,
    ],
    environment: program.environment,
    workingDirectory: folder,
    logFile: path.join(folder, 'prometheus.log'),
    ready: async () => (await fetch(`http://${address}/-/ready`)).ok,
  })
  await prometheus.start()
  const query = encodeURIComponent('outbox_published_total{job="notes",service="notes",part="service"}')
  const count = async () => {
    const answer = await fetch(`http://${address}/api/v1/query?query=${query}`)
    const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } }
    return data.result[0]?.value[1]
  }
  t.equal(await eventuallyAnswers(count, (value) => value === '1'), '1')
})
