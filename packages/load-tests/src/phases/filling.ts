import type { Measurement } from '../measurement.ts'
import { browsing } from '../scenarios/browsing.ts'
import type { Material } from '../scenarios/material.ts'
import { ordering } from '../scenarios/ordering.ts'
import { otherReads } from '../scenarios/other-reads.ts'
import type { Workbench } from '../workbench.ts'
import { uncachedVariety } from './comparison.ts'
import { fillCategories, fillOrders } from './fill.ts'
import { measureScenario, warmUp } from './scenarios.ts'

/** What categories and orders that are there already change. */
export interface Filling {
  readonly categories: number
  readonly orders: number
  readonly before: readonly Measurement[]
  readonly after: readonly Measurement[]
}

const ordersToRead = 50
/** What might depend on other categories or on other orders. */
const depending = ['list', 'list by category', 'list filtered']

/** Fills the tables of categories and orders; measures what reads and writes them before and after. */
export const measureFilling = async (
  bench: Workbench,
  material: Material,
  skus: readonly string[],
  { categories, orders }: { readonly categories: number; readonly orders: number },
): Promise<Filling> => {
  const { stack, log } = bench
  const lists = browsing(material, uncachedVariety).filter(({ name }) => depending.includes(name))
  const buying = await ordering(stack.gateway, skus, ordersToRead)
  const tree = (await otherReads(stack.gateway)).filter(({ name }) => name === 'categories')
  await warmUp(bench, lists)
  for (const one of [tree, buying]) await warmUp(bench, one)
  const measureAll = async () => {
    const measured: Measurement[] = []
    for (const scenario of [...lists, ...tree])
      measured.push(await measureScenario(bench, scenario, 'service, cache off'))
    for (const scenario of buying) measured.push(await measureScenario(bench, scenario, 'service'))
    return measured
  }
  const before = await measureAll()
  log(`making ${categories} categories and ${orders} orders`)
  await fillCategories(stack, categories)
  await fillOrders(stack, orders)
  return { categories, orders, before, after: await measureAll() }
}
