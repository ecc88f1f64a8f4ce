import { type Limits, startLimits } from '../limits/limits.ts'
import { makeReferenceSchema } from '../limits/reference-schema.ts'
import type { Measurement, Place } from '../measurement.ts'
import { browsing } from '../scenarios/browsing.ts'
import type { Material } from '../scenarios/material.ts'
import { mixedLimit, mixedShopping } from '../scenarios/mixed.ts'
import { ordering } from '../scenarios/ordering.ts'
import { otherReads } from '../scenarios/other-reads.ts'
import type { AnswerFile, Scenario } from '../scenarios/scenario.ts'
import { untilQuiet } from '../shop.ts'
import type { Workbench } from '../workbench.ts'
import { measureFiles, measureNotModified, measureStatement } from './limits.ts'
import { measureScenario, warmUp } from './scenarios.ts'

/** So few that all answers are in the caches. */
export const cachedVariety = 20
/** As many as buyers who look at different things. */
const mixedVariety = 200
/** So many that the caches could not hold them either. */
export const uncachedVariety = 2000
const ordersToRead = 50

const answersOf = async ({ stack }: Workbench, { products }: Material): Promise<Record<AnswerFile, string>> => {
  const read = async (path: string) => (await fetch(`${stack.gateway}${path}`)).text()
  return {
    list: await read('/api/products'),
    detail: await read(`/api/products/${products[0]?.slug}`),
    categories: await read('/api/categories'),
  }
}

interface Plan {
  /** To be measured one by one. */
  readonly single: readonly Scenario[]
  /** What the mix is made of. */
  readonly mixed: readonly Scenario[]
}

const planOf = async (bench: Workbench, material: Material, skus: readonly string[]): Promise<Plan> => {
  const { stack } = bench
  const orders = await ordering(stack.gateway, skus, ordersToRead)
  await warmUp(
    bench,
    orders.filter(({ name }) => name === 'order placed'),
  )
  await untilQuiet(stack)
  const others = await otherReads(stack.gateway)
  return {
    single: [...browsing(material, cachedVariety), ...others, ...orders],
    mixed: [...browsing(material, mixedVariety), ...others, ...orders],
  }
}

/** Measures a scenario everywhere, its limit first, so that they are compared under the same circumstances. */
const compare = async (
  bench: Workbench,
  limits: Limits,
  scenario: Scenario,
  uncached: Scenario | undefined,
): Promise<Measurement[]> => {
  const statement = uncached?.statement ?? scenario.statement
  const measured = statement ? await measureStatement(bench, limits, scenario.name, statement) : []
  const places: Place[] = scenario.name === 'mixed shopping' ? ['gateway'] : ['gateway', 'service']
  for (const place of places) measured.push(await measureScenario(bench, scenario, place))
  if (uncached) measured.push(await measureScenario(bench, uncached, 'service, cache off'))
  return measured
}

const withMixedLimit = (measured: readonly Measurement[], mixed: readonly Scenario[]): Measurement[] => {
  const limitOf = (id: string) => measured.find((one) => one.id === measured.find((found) => found.id === id)?.limit)
  const reached = measured.find(({ id }) => id === 'gateway mixed shopping')
  if (!reached) return [...measured]
  const limit = mixedLimit((name) => {
    const copied = limitOf(`gateway ${name}`)
    const questions = mixed.find((scenario) => scenario.name === name)?.requests.length
    return copied && questions ? { copied, anew: limitOf(`service, cache off ${name}`), questions } : undefined
  }, reached.perSecond)
  return limit ? [...measured, limit] : [...measured]
}

/** Measures the scenarios whose name has a text, and beside each what it can't exceed. */
export const compareToLimits = async (
  bench: Workbench,
  options: { readonly directory: string; readonly material: Material; readonly skus: readonly string[]; only: string },
): Promise<Measurement[]> => {
  const { directory, material, skus, only } = options
  await using limits = await startLimits(directory, await answersOf(bench, material))
  const compared = { ...bench, watched: () => ({ ...bench.watched(), ...limits.processes }) }
  const { single, mixed } = await planOf(bench, material, skus)
  const all = [...single, ...[mixedShopping(mixed)].filter((mix) => mix !== undefined)]
  const scenarios = all.filter(({ name }) => name.includes(only))
  const uncached = browsing(material, uncachedVariety)
  const { ownerUrls } = bench.stack.describe().postgres
  for (const database of ['catalog', 'orders'] as const) await makeReferenceSchema(database, ownerUrls[database])
  const files = new Set(scenarios.flatMap(({ file }) => file ?? []))
  const measured = await measureFiles(compared, limits, [...files])
  if (scenarios.some(({ expected }) => expected === 304)) measured.push(...(await measureNotModified(compared, limits)))
  for (const scenario of scenarios) {
    const same = uncached.find(({ name }) => name === scenario.name)
    measured.push(...(await compare(compared, limits, scenario, same)))
  }
  return withMixedLimit(measured, mixed)
}
