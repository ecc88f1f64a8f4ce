import { setTimeout as delay } from 'node:timers/promises'
import type { Stack } from '@techshop/local-stack/stack'
import { databaseNames } from '@techshop/service-manifests/services'
import { untilNumber, untilQuiet, withDatabase } from '../shop.ts'
import { stockedProducts } from './stocked-products.ts'
import { writeProducts } from './write-products.ts'

/** How fast products came in. */
export interface Ingest {
  /** Products that are there afterwards. */
  readonly products: number
  /** Those of them that came in through the import endpoint, at this size. */
  readonly imported: number
  /** Until the last line was answered. */
  readonly perSecond: number
  /** Until orders sold the last of them, too. */
  readonly projectedPerSecond: number
}

/** Enough to see how fast an import is; what is missing to a large size is written before it. */
const mostImported = 20_000
const linesPerRequest = 1000
const attempts = 10

/** Bodies of an import. */
function* importBodies(products: Iterable<object>): Generator<string> {
  let lines: string[] = []
  for (const product of products) {
    lines.push(JSON.stringify(product))
    if (lines.length < linesPerRequest) continue
    yield lines.join('\n')
    lines = []
  }
  if (lines.length > 0) yield lines.join('\n')
}

const send = async (stack: Stack, body: string): Promise<void> => {
  const response = await fetch(`${stack.gateway}/api/products/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.describe().staffToken}`, 'content-type': 'application/x-ndjson' },
    body,
  })
  const results = await response.text()
  const failed = results.split('\n').find((line) => line.includes('"failed"'))
  if (!response.ok || failed) throw new Error(`${response.status} ${failed ?? results.slice(0, 500)}`)
}

/** Repeats what did not succeed as a whole: what is there already stays as it is. */
const sendUntilDone = async (stack: Stack, body: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(stack, body)
    } catch (error) {
      if (attempt === attempts) throw new Error('products could not be imported', { cause: error })
      await delay(1000)
    }
  }
}

const analyse = async (stack: Stack): Promise<void> => {
  for (const service of databaseNames) {
    await withDatabase(stack, service, (client) => client.query('vacuum analyze'))
  }
}

/** Imports synthetic products through the gateway, a thousand in a request, from one number to another. */
export const importProducts = async (stack: Stack, from: number, to: number): Promise<Ingest> =>
  withDatabase(stack, 'orders', async (orders) => {
    const { rows } = await orders.query<{ id: string }>('select id from product_read_model order by id desc limit 1')
    const before = rows[0]?.id ?? '00000000-0000-0000-0000-000000000000'
    const projected = `select count(*) as value from product_read_model where status = 'active' and id > '${before}'`
    const startedAtMs = performance.now()
    const perSecond = () => (1000 * (to - from)) / (performance.now() - startedAtMs)
    for (const body of importBodies(stockedProducts(from, to))) await sendUntilDone(stack, body)
    const imported = perSecond()
    await untilNumber(orders, projected, (value) => value >= to - from)
    return { products: to, imported: to - from, perSecond: imported, projectedPerSecond: perSecond() }
  })

/** Lets the catalogue grow to a size with synthetic products. The last of them are imported, for a measure. */
export const ingest = async (stack: Stack, from: number, to: number): Promise<Ingest> => {
  const importedFrom = Math.max(from, to - mostImported)
  if (importedFrom > from) {
    await writeProducts(stack, from, importedFrom)
    await analyse(stack)
  }
  const imported = await importProducts(stack, importedFrom, to)
  await untilQuiet(stack)
  await analyse(stack)
  return imported
}
