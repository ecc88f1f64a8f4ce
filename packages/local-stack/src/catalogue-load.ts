import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { replaceFile } from '@techshop/process-supervisor/atomic-file'
import { StartError } from '@techshop/process-supervisor/start-error'

/** A category as the sample catalogue has it: parents before children. */
export interface CatalogueCategory {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly parentSlug: string | null
  readonly position: number
}

/** What a new shop starts with. */
export interface Catalogue {
  readonly categories: Iterable<CatalogueCategory>
  /** Lines of `POST /api/products/import`. */
  readonly products: Iterable<unknown>
}

/** Where to load it, and as whom. */
export interface LoadTarget {
  readonly gatewayUrl: string
  token(): Promise<string>
}

const linesPerRequest = 1000
const attempts = 20

async function send(target: LoadTarget, path: string, contentType: string, body: string): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(`${target.gatewayUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await target.token()}`, 'content-type': contentType },
      body,
    })
    if (![429, 502, 503, 504].includes(response.status) || attempt === attempts) return response
    await response.body?.cancel()
    await delay(1000 * Math.min(Number(response.headers.get('retry-after')) || 1, 60))
  }
}

async function refused(what: string, response: Response): Promise<StartError> {
  return new StartError(`${what} was refused (${response.status}): ${(await response.text()).slice(0, 500)}`)
}

async function createCategory(
  target: LoadTarget,
  category: CatalogueCategory,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const { parentSlug, ...fields } = category
  const body = JSON.stringify({ ...fields, parentId: parentSlug === null ? null : ids.get(parentSlug) })
  const response = await send(target, '/api/categories', 'application/json', body)
  if (response.status === 201) return ((await response.json()) as { id: string }).id
  if (response.status !== 409) throw await refused(`category ${category.slug}`, response)
  // An interrupted load made it.
  const existing = await fetch(`${target.gatewayUrl}/api/categories/${category.slug}`)
  if (!existing.ok) throw await refused(`category ${category.slug}`, response)
  return ((await existing.json()) as { id: string }).id
}

interface ImportResult {
  readonly line: number
  readonly slug: string | null
  readonly outcome: string
  readonly detail?: string
}

async function importLines(target: LoadTarget, lines: readonly string[]): Promise<ImportResult[]> {
  const response = await send(target, '/api/products/import', 'application/x-ndjson', `${lines.join('\n')}\n`)
  if (!response.ok) throw await refused('the import of products', response)
  const results = (await response.text()).split('\n').filter(Boolean)
  return results.map((result) => JSON.parse(result) as ImportResult)
}

/** Imports lines until none fails: a category that was just made may take a moment to reach the catalog. */
async function importAll(target: LoadTarget, lines: readonly string[]): Promise<void> {
  let left = lines
  for (let attempt = 1; ; attempt += 1) {
    const results = await importLines(target, left)
    if (results.length < left.length) throw new StartError('the import of products ended before its last line')
    const failed = results.filter(({ outcome }) => outcome === 'failed')
    if (failed.length === 0) return
    const [first] = failed
    if (attempt === attempts) throw new StartError(`product ${first?.slug} could not be imported: ${first?.detail}`)
    left = failed.map(({ line }) => left[line - 1] as string)
    await delay(250)
  }
}

/** Loads a catalogue through the public API. May be repeated: what is there stays, and no stock changes. */
export async function loadCatalogue(target: LoadTarget, catalogue: Catalogue): Promise<number> {
  const ids = new Map<string, string>()
  for (const category of catalogue.categories) ids.set(category.slug, await createCategory(target, category, ids))
  let lines: string[] = []
  let total = 0
  for (const product of catalogue.products) {
    lines.push(JSON.stringify(product))
    total += 1
    if (lines.length < linesPerRequest) continue
    await importAll(target, lines)
    lines = []
  }
  if (lines.length > 0) await importAll(target, lines)
  return total
}

/** Runs a load unless the marker says that one was finished on this data directory. */
export async function loadOnce(marker: string, load: () => Promise<number>): Promise<void> {
  if (existsSync(marker)) return
  const products = await load()
  replaceFile(marker, JSON.stringify({ products, finishedAt: new Date().toISOString() }))
}

/** The sample catalogue, or `products` synthetic products. */
export async function newShopsCatalogue(products: number | undefined): Promise<Catalogue> {
  if (products === undefined) {
    const { sampleCategories, sampleProducts } = await import('@techshop/sample-catalogue/sample')
    return { categories: sampleCategories, products: sampleProducts() }
  }
  const { syntheticCategories, syntheticProducts } = await import('@techshop/sample-catalogue/synthetic')
  return { categories: syntheticCategories(), products: syntheticProducts(products) }
}
