import type { ProductImportLine, ProductImportResult } from '@techshop/contracts/product'
import { isInfrastructureError } from '@techshop/database/errors'
import { inTransaction } from '@techshop/database/transaction'
import type { ProblemError } from '@techshop/service-runtime/problem'
import { v7 as uuidv7 } from 'uuid'
import { findCategorySlugs } from '../../database/category-read-model.ts'
import { rememberImported } from '../../database/product-imports.ts'
import {
  type Author,
  type LoadedProducts,
  lockProducts,
  readProducts,
  saveProducts,
} from '../../database/product-repository.ts'
import type { Product } from '../../domain/product.ts'
import { decideProduct, type ProductChange, type ProductDecision } from '../../domain/product-decision.ts'
import { differencesOf } from '../../domain/product-differences.ts'
import { type ProductCreation, wantedByCreation, wantedByImport } from '../../domain/product-writes.ts'
import { importProblem, refusedWrite } from '../../problems.ts'
import type { ProductWriting } from '../../product-writing.ts'
import type { PreviewedProducts } from './previewed-products.ts'

export interface ImportLine {
  readonly line: number
  readonly product: ProductImportLine
}

/** Id by slug of the categories that the lines name; a slug that is not in it does not exist. */
export type CategoryIds = ReadonlyMap<string, string>

export interface BatchContext {
  readonly writing: ProductWriting
  readonly author: Omit<Author, 'operation'>
  readonly categoryIds: CategoryIds
  /** The import that is recorded, or what a preview remembers, which writes nothing. */
  readonly purpose: { readonly importId: string } | { readonly previewed: PreviewedProducts }
}

/**
 * Imports lines of different products in one transaction. When that fails they are imported one by one, so that the
 * line that is to blame leaves the others alone.
 * @throws when the database is away
 */
export const importBatch = async (
  context: BatchContext,
  lines: readonly ImportLine[],
): Promise<ProductImportResult[]> => {
  try {
    return await importInOneTransaction(context, lines)
  } catch (error) {
    if (isInfrastructureError(error)) throw error
    const [line, ...others] = lines
    if (line && others.length === 0) return [failed(line, importProblem(error))]
    const results: ProductImportResult[] = []
    for (const each of lines) results.push(...(await importBatch(context, [each])))
    return results
  }
}

const importInOneTransaction = (
  context: BatchContext,
  lines: readonly ImportLine[],
): Promise<ProductImportResult[]> => {
  const { purpose } = context
  return 'importId' in purpose
    ? saveBatch(context, purpose.importId, lines)
    : previewBatch(context, purpose.previewed, lines)
}

const saveBatch = async (
  context: BatchContext,
  importId: string,
  lines: readonly ImportLine[],
): Promise<ProductImportResult[]> => {
  const { writing, author } = context
  const { decisions, hasChanged } = await inTransaction(writing.db, async (trx) => {
    const loaded = await lockProducts(trx, { slugs: slugsIn(lines) }, skusIn(lines))
    const made = decide(context, lines, loaded)
    const changes = made.flatMap(({ decision }) => (decision.outcome === 'changed' ? [decision.change] : []))
    await saveProducts(trx, changes, { ...author, operation: 'importProducts' })
    await rememberImported(trx, importId, changes)
    return { decisions: made, hasChanged: changes.length > 0 }
  })
  if (hasChanged) writing.nudge()
  return decisions.map(({ line, decision }) => resultOf(line, decision))
}

/** What would become of the lines, with everything that would change. */
const previewBatch = async (
  context: BatchContext,
  previewed: PreviewedProducts,
  lines: readonly ImportLine[],
): Promise<ProductImportResult[]> => {
  const { db } = context.writing
  const stored = await readProducts(db, { slugs: slugsIn(lines) }, skusIn(lines))
  const earlier = slugsIn(lines).flatMap((slug) => previewed.find(slug) ?? [])
  const taken = skusIn(lines).flatMap((sku) => {
    const owner = previewed.ownerOf(sku)
    return owner === undefined ? [] : [[sku, owner] as const]
  })
  const decisions = decide(context, lines, {
    products: [...stored.products, ...earlier],
    skuOwners: new Map([...taken, ...stored.skuOwners]),
  })
  const changes = decisions.flatMap(({ decision }) => (decision.outcome === 'changed' ? [decision.change] : []))
  const categoryIds = changes.flatMap(({ before, after }) => [before?.categoryId ?? [], after.categoryId ?? []].flat())
  const slugs = await findCategorySlugs(db, categoryIds)
  for (const change of changes) previewed.remember(change)
  return decisions.map(({ line, decision }) => {
    const result = resultOf(line, decision)
    if (decision.outcome !== 'changed') return result
    const { before, after, newSkus } = decision.change
    const { id, ...said } = result
    const changed = differencesOf(before, after, newSkus, (categoryId) => slugs.get(categoryId))
    // A product that is not made has no id yet.
    return { ...said, ...(before && id ? { id } : {}), changes: changed }
  })
}

const slugsIn = (lines: readonly ImportLine[]): string[] => lines.map(({ product }) => product.slug)
const skusIn = (lines: readonly ImportLine[]): string[] =>
  lines.flatMap(({ product }) => product.variants.map(({ sku }) => sku))

/** Decides line by line; each sees the skus that the lines before it take. */
const decide = (
  { writing, categoryIds }: BatchContext,
  lines: readonly ImportLine[],
  { products, skuOwners }: LoadedProducts,
) => {
  const bySlug = new Map(products.map((product) => [product.slug, product]))
  const owners = new Map(skuOwners)
  const now = writing.now()
  return lines.map((line) => {
    const decision = decideLine(line.product, bySlug.get(line.product.slug), { writing, categoryIds, owners, now })
    if (decision.outcome === 'changed') takeSkus(owners, decision.change)
    return { line, decision }
  })
}

const takeSkus = (owners: Map<string, string>, { after, newSkus }: ProductChange): void => {
  for (const { sku } of newSkus) owners.set(sku, after.id)
}

interface LineContext {
  readonly writing: ProductWriting
  readonly categoryIds: CategoryIds
  readonly owners: ReadonlyMap<string, string>
  readonly now: Date
}

const decideLine = (
  { category, ...product }: ProductImportLine,
  before: Product | undefined,
  { writing, categoryIds, owners, now }: LineContext,
): ProductDecision => {
  const categoryId = category ? categoryIds.get(category) : category
  const given: ProductCreation = { ...product, ...(categoryId === undefined ? {} : { categoryId }) }
  return decideProduct(before, before ? wantedByImport(before, given) : wantedByCreation(given), {
    id: uuidv7(),
    now,
    rules: writing.rules,
    skuOwners: owners,
    isCategoryKnown: !category || categoryId !== undefined,
    categoryPointer: '/category',
    stockOfKnownSku: 'ignored',
  })
}

const resultOf = (line: ImportLine, decision: ProductDecision): ProductImportResult => {
  const { slug } = line.product
  switch (decision.outcome) {
    case 'refused':
      return failed(line, refusedWrite(decision.violations))
    case 'unchanged':
      return { line: line.line, slug, outcome: 'unchanged', id: decision.product.id }
    case 'changed': {
      const { before, after } = decision.change
      return { line: line.line, slug, outcome: before ? 'updated' : 'created', id: after.id }
    }
  }
}

const failed = ({ line, product }: ImportLine, { message, errors }: ProblemError): ProductImportResult => ({
  line,
  slug: product.slug,
  outcome: 'failed',
  detail: message,
  ...(errors ? { errors: [...errors] } : {}),
})
