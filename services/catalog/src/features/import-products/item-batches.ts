import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportItem } from './import-item.ts'

const BATCH_LINES = 100
/** A batch that does not fill is not kept waiting longer than this for its next line. */
const IDLE_MS = 50

/** Groups items so that no slug is in a group twice, and does not hold back a group while nothing more comes. */
export async function* itemBatches(items: AsyncIterable<ImportItem[]>): AsyncGenerator<ImportItem[]> {
  const source = items[Symbol.asyncIterator]()
  let batch: ImportItem[] = []
  let slugs = new Set<string>()
  const take = (): ImportItem[] => {
    const taken = batch
    batch = []
    slugs = new Set()
    return taken
  }
  try {
    for (let next = source.next(); ; next = source.next()) {
      if (batch.length > 0 && (await isLate(next))) yield take()
      const { done, value } = await next
      if (done) break
      for (const item of value) {
        const slug = 'product' in item ? item.product.slug : undefined
        if (batch.length >= BATCH_LINES || (slug !== undefined && slugs.has(slug))) yield take()
        batch.push(item)
        if (slug !== undefined) slugs.add(slug)
      }
    }
    if (batch.length > 0) yield take()
  } finally {
    await source.return?.()
  }
}

const isLate = async (next: Promise<unknown>): Promise<boolean> => {
  const timer = new AbortController()
  const late = sleep(IDLE_MS, true, { signal: timer.signal }).catch(() => false)
  try {
    return await Promise.race([next.then(() => false), late])
  } finally {
    timer.abort()
  }
}
