import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { closedLoad } from '../load/wrk.ts'
import type { Place } from '../measurement.ts'
import { callsOf } from '../profile/cpu-profile.ts'
import { flameGraphSvg } from '../profile/flame-graph.ts'
import type { InspectorPorts } from '../profile/inspected-shop.ts'
import { profileDuring } from '../profile/inspector.ts'
import { profileText } from '../report/profile-text.ts'
import { browsing } from '../scenarios/browsing.ts'
import type { Material } from '../scenarios/material.ts'
import { ordering } from '../scenarios/ordering.ts'
import { otherReads } from '../scenarios/other-reads.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { serviceOrigin, untilQuiet } from '../shop.ts'
import type { Workbench } from '../workbench.ts'
import { cachedVariety, uncachedVariety } from './comparison.ts'
import { uncached } from './scenarios.ts'

const ordersToRead = 50

interface Subject {
  readonly scenario: Scenario
  readonly place: Exclude<Place, 'gateway' | 'limit'>
}

const subjectsOf = async ({ stack }: Workbench, material: Material, skus: readonly string[]): Promise<Subject[]> => {
  const others = await otherReads(stack.gateway)
  const orders = await ordering(stack.gateway, skus, ordersToRead)
  return [
    ...[...browsing(material, cachedVariety), ...others, ...orders].map(
      (scenario): Subject => ({ scenario, place: 'service' }),
    ),
    ...browsing(material, uncachedVariety).map((scenario): Subject => ({ scenario, place: 'service, cache off' })),
  ]
}

const fileName = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

const profileOne = async (
  bench: Workbench,
  { scenario, place }: Subject,
  ports: InspectorPorts,
  folder: string,
): Promise<string[]> => {
  const { stack, wrk, connections, stretch, log } = bench
  const isUncached = place === 'service, cache off'
  const requests = isUncached ? scenario.requests.map(uncached) : scenario.requests
  const load = { origin: serviceOrigin(stack, scenario.service), requests, connections }
  await closedLoad(wrk, { ...load, ms: stretch.warmMs })
  const instances = [`${scenario.service}-1`, ...(scenario.helpers ?? [])].filter((name) => name in ports)
  const work = closedLoad(wrk, { ...load, ms: stretch.measuredMs })
  const profiles = await Promise.all(instances.map((name) => profileDuring(ports[name] ?? 0, () => work)))
  if (scenario.leavesWork) await untilQuiet(stack)
  const texts: string[] = []
  for (const [index, profile] of profiles.entries()) {
    const title = `${scenario.name}${isUncached ? ', cache off' : ''}: ${instances[index]}`
    const calls = callsOf(profile)
    await writeFile(path.join(folder, `${fileName(title)}.cpuprofile`), JSON.stringify(profile))
    await writeFile(path.join(folder, `${fileName(title)}.svg`), flameGraphSvg(title, calls))
    texts.push(profileText(title, `${fileName(title)}.svg`, calls))
    log(`${title}: profiled`)
  }
  return texts
}

/**
 * Takes CPU profiles of the services while scenarios run that were warmed up before. Of each it writes the profile, for
 * DevTools, and a flame graph, and of all of them `profiles.md`, where the time went.
 */
export const writeProfiles = async (
  bench: Workbench,
  options: {
    readonly folder: string
    readonly material: Material
    readonly skus: readonly string[]
    readonly ports: InspectorPorts
    readonly only: string
  },
): Promise<void> => {
  const { folder, material, skus, ports, only } = options
  await mkdir(folder, { recursive: true })
  const subjects = await subjectsOf(bench, material, skus)
  const texts: string[] = []
  for (const subject of subjects.filter(({ scenario }) => scenario.name.includes(only))) {
    bench.signal.throwIfAborted()
    texts.push(...(await profileOne(bench, subject, ports, folder)))
  }
  await writeFile(path.join(folder, 'profiles.md'), `# Where the time goes\n\n${texts.join('\n\n')}\n`)
}
