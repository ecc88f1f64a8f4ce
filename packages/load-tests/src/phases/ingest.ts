import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
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
const linesPerChunk = 200
/** For a million products. */
const copyDeadlineMs = 7_200_000

async function* importLines(from: number, to: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let lines: string[] = []
  let index = 0
  for (const { variants, ...product } of syntheticProducts(to)) {
    index += 1
    if (index <= from) continue
    const stocked = variants.map((variant) => ({ ...variant, stock: variant.stock === 0 ? 0 : plenty }))
    lines.push(JSON.stringify({ ...product, variants: stocked }))
    if (lines.length < linesPerChunk) continue
    yield encoder.encode(`${lines.join('\n')}\n`)
    lines = []
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`)
}

/** Reads the result of each line. @throws Error that quotes the first one that failed */
const demandSuccess = async (response: Response): Promise<void> => {
  if (!response.ok || !response.body) throw new Error(`the import was refused: ${await response.text()}`)
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as NodeStream) })) {
    if (line.includes('"failed"')) throw new Error(`the import failed: ${line}`)
  }
}

/** Imports synthetic products through the gateway, in one stream, until there are so many. */
export const ingest = async (stack: Stack, from: number, to: number): Promise<Ingest> => {
  const startedAtMs = performance.now()
  const perSecond = () => (1000 * (to - from)) / (performance.now() - startedAtMs)
  const response = await fetch(`${stack.gateway}/api/products/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stack.describe().staffToken}`, 'content-type': 'application/x-ndjson' },
    body: ReadableStream.from(importLines(from, to)),
    duplex: 'half',
  } as RequestInit)
  await demandSuccess(response)
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
