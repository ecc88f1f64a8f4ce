// `infra/test-containers`: shows with real containers, under load, that scaling and deploying the shop of .env fails no
// request. Needs Docker, a shop that is up, and a catalogue in it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type BrokenVersion, broken, makeBroken } from '../broken-versions.ts'
import { compose, run } from '../command.ts'
import {
  type Colour,
  deployed,
  listContainers,
  otherColour,
  projectName,
  removeContainers,
  startBeside,
} from '../containers.ts'
import { servingColour, switchTo } from '../gateway.ts'
import { startLoad } from '../load.ts'
import { untilReady } from '../readiness.ts'

const readyWithinMs = 180_000

const { values } = parseArgs({
  options: {
    gateway: { type: 'string', default: 'http://127.0.0.1:8081' },
    registry: { type: 'string', default: 'techshop' },
    version: { type: 'string', default: 'development' },
    shoppers: { type: 'string', default: '4' },
    switches: { type: 'string', default: '20' },
    'watch-seconds': { type: 'string', default: '10' },
    only: { type: 'string', default: 'scale,colours,switches,rollbacks' },
  },
})
const project = await projectName()
const say = (line: string) => console.log(`${new Date().toISOString()} ${line}`)
let failed = 0

/** Does something under load, and counts the requests that failed meanwhile. */
const underLoad = async (what: string, work: () => Promise<void>): Promise<void> => {
  const startedAt = performance.now()
  const load = await startLoad(values.gateway, Number(values.shoppers))
  const wrong: string[] = []
  await work().catch((error) => wrong.push(error instanceof Error ? error.message : String(error)))
  const { requests, orders, slowestMs, failures } = await load.stop()
  wrong.push(...failures)
  failed += wrong.length
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  say(
    `${wrong.length === 0 ? 'ok' : 'not ok'} ${what}: ${requests} requests (${orders} orders) in ${seconds} s, ` +
      `${failures.length} failed, slowest ${slowestMs} ms`,
  )
  for (const one of wrong.slice(0, 20)) say(`  ${one}`)
}

const startDeploy = (version: string, onLine: (line: string, deploy: ChildProcess) => void = () => {}) => {
  const script = path.join(import.meta.dirname, 'deploy.ts')
  const args = [
    '--conditions=techshop-source',
    script,
    '--version',
    version,
    '--watch-seconds',
    values['watch-seconds'],
  ]
  const deploy = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface(deploy.stdout).on('line', (line) => {
    console.log(`    ${line}`)
    onLine(line, deploy)
  })
  return once(deploy, 'exit').then(([code]) => code as number)
}

const scale = async (counts: Readonly<Record<string, number>>): Promise<void> => {
  const scales = Object.entries(counts).flatMap(([service, count]) => ['--scale', `${service}=${count}`])
  await compose([
    'up',
    '--detach',
    '--no-deps',
    '--no-recreate',
    '--no-build',
    '--wait',
    ...scales,
    ...Object.keys(counts),
  ])
}

const scaling = () =>
  underLoad('every service is scaled to 3, and back', async () => {
    await scale(Object.fromEntries(deployed.map((service) => [service, 3])))
    await delay(5000)
    await scale(Object.fromEntries(deployed.map((service) => [service, 1])))
  })

/** The reload alone, many times: both colours stay. */
const changingColours = async (): Promise<void> => {
  const colour = (await servingColour()) ?? 'blue'
  const other = otherColour(colour)
  await switchTo(colour)
  const ofColour = async (wanted: Colour) => (await listContainers(project)).filter((it) => it.colour === wanted)
  await startBeside(await ofColour(colour), { COLOUR: other, TECHSHOP_VERSION: values.version })
  await untilReady(project, other, readyWithinMs)
  const switches = Number(values.switches)
  await underLoad(`the gateway changes colours ${switches} times`, async () => {
    for (let number = 1; number <= switches; number += 1) await switchTo(number % 2 === 1 ? other : colour)
    await switchTo(colour)
  })
  await removeContainers(await ofColour(other))
}

const switching = async (): Promise<void> => {
  for (const service of deployed) {
    await run('docker', [
      'tag',
      `${values.registry}/${service}:${values.version}`,
      `${values.registry}/${service}:next`,
    ])
  }
  const switches = Number(values.switches)
  await underLoad(`${switches} versions are deployed, one after the other`, async () => {
    for (let number = 1; number <= switches; number += 1) {
      const code = await startDeploy(number % 2 === 1 ? 'next' : values.version)
      if (code !== 0) throw new Error(`deploy ${number} ended with ${code}`)
      say(`switch ${number} of ${switches} is done`)
    }
  })
}

const rollback = (what: string, version: string, onLine?: Parameters<typeof startDeploy>[1]) =>
  underLoad(what, async () => {
    const before = await servingColour()
    const code = await startDeploy(version, onLine)
    const [after, containers] = [await servingColour(), await listContainers(project)]
    if (code !== 1) throw new Error(`the deploy ended with ${code}`)
    if (after !== before && before !== undefined) throw new Error(`${after} serves, not ${before}`)
    if (containers.some(({ colour }) => colour !== after)) throw new Error('something of the new version is left')
  })

const rollingBack = async (): Promise<void> => {
  for (const version of Object.keys(broken) as BrokenVersion[]) {
    for (const service of deployed) await makeBroken(`${values.registry}/${service}`, values.version, version)
    await rollback(`${version} is rolled back before it gets visitors`, version)
  }
  const stopOne = async () => {
    const colour = await servingColour()
    const found = (await listContainers(project)).find((it) => it.service === deployed[0] && it.colour === colour)
    await run('docker', ['kill', '--signal', 'TERM', found?.id ?? ''])
  }
  await rollback('a version of which an instance ends after the switch is rolled back', 'next', (line) => {
    if (line.includes('switched to')) void stopOne()
  })
  await rollback('a deploy that is ended after the switch is rolled back', 'next', (line, deploy) => {
    if (line.includes('switched to')) deploy.kill('SIGTERM')
  })
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  scale: scaling,
  colours: changingColours,
  switches: switching,
  rollbacks: rollingBack,
}
for (const part of values.only.split(',')) await parts[part]?.()
if (failed > 0) process.exitCode = 1
