import { setTimeout as delay } from 'node:timers/promises'
import type { Stack } from '@techshop/local-stack/stack'
import { syntheticProducts } from '@techshop/sample-catalogue/synthetic'
import { untilNumber, untilQuiet, withDatabase } from '../shop.ts'

/** How fast products came in. */
export interface Ingest {
  /** Products that are there afterwards. */
  readonly products: number
  readonly added: number
  /** Until the last line was answered. */
  readonly perSecond: number
  /** Until orders sold the last of them, too. */
  readonly copiedPerSecond: number
}

/** Nothing that is in stock at all is sold out during a run. */
const plenty = 100_000_000
const linesPerRequest = 1000
const attempts = 10
/** For a million products. */
const copyDeadlineMs = 7_200_000

/** The lines of the synthetic products from one number to another, in bodies of an import. */
function* importBodies(from: number, to: number): Generator<string> {
  let lines: string[] = []
  let index = 0
  for (const { variants, ...product } of syntheticProducts(to)) {
    index += 1
    if (index <= from) continue
    const stocked = variants.map((variant) => ({ ...variant, stock: variant.stock === 0 ? 0 : plenty }))
    lines.push(JSON.stringify({ ...product, variants: stocked }))
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

/** Imports synthetic products through the gateway, a thousand in a request, until there are so many. */
export const ingest = async (stack: Stack, from: number, to: number): Promise<Ingest> => {
  const startedAtMs = performance.now()
  const perSecond = () => (1000 * (to - from)) / (performance.now() - startedAtMs)
  for (const body of importBodies(from, to)) await sendUntilDone(stack, body)
  const imported = perSecond()
  const known = "select count(*) as value from product_copies where status = 'active'"
  await withDatabase(stack, 'orders', (client) => untilNumber(client, known, (value) => value >= to, copyDeadlineMs))
  const copied = perSecond()
  await untilQuiet(stack)
  for (const service of ['catalog', 'orders', 'categories'] as const) {
    await withDatabase(stack, service, (client) => client.query('vacuum analyze'))
  }
  return { products: to, added: to - from, perSecond: imported, copiedPerSecond: copied }
}
