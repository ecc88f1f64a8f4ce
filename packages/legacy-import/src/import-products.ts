import type { Client } from '@techshop/client'
import type { ProductImportLine } from '@techshop/contracts/product'
import { productFaults } from './contract-check.ts'
import { type KnownProduct, productsBySku } from './known-products.ts'
import { type ProductContext, readProduct, skuOf } from './old-product.ts'
import type { OldRow, OldShop } from './old-shop.ts'
import type { Report, RowReport } from './report.ts'
import { sendProducts } from './send-products.ts'
import { Slugs } from './slugs.ts'

export interface ProductImport extends ProductContext {
  readonly isDryRun: boolean
  /** Whether products that came before are given the old shop's state once more. */
  readonly update: boolean
}

/** What is needed of an old product for the orders that it is in. */
export interface ImportedProduct {
  readonly name: string
  readonly newId: string | undefined
}

interface Wanted {
  readonly id: string
  readonly line: ProductImportLine
  readonly notes: readonly string[]
  readonly isKnown: boolean
}

/**
 * Brings in the products and returns those of the old shop by their id. What came before is known by its sku, so it may
 * have been renamed here or there; it is left alone unless an update is wanted.
 */
export const importProducts = async (
  oldShop: OldShop,
  client: Pick<Client, 'products'>,
  report: Report,
  options: ProductImport,
): Promise<ReadonlyMap<string, ImportedProduct>> => {
  const known = await productsBySku(client)
  const slugs = new Slugs([...known.values()].map(({ slug }) => slug))
  const imported = new Map<string, ImportedProduct>()
  for await (const rows of oldShop.rows('products')) {
    const wanted = rows.flatMap((row) => wantedProduct(row, known.get(skuOf(row.id)), slugs, report, options))
    const names = new Map(rows.map(({ id, name }) => [id, name ?? '']))
    for (const [id, name] of names) imported.set(id, { name, newId: known.get(skuOf(id))?.id })
    for (const product of await outcomesOf(client, wanted, options.isDryRun)) {
      report.add(product)
      imported.set(product.id, { name: names.get(product.id) ?? '', newId: product.newId })
    }
  }
  return imported
}

const wantedProduct = (
  row: OldRow,
  existing: KnownProduct | undefined,
  slugs: Slugs,
  report: Report,
  options: ProductImport,
): Wanted[] => {
  const { id } = row
  if (existing && !options.update) {
    report.add({ table: 'products', id, outcome: 'unchanged', newId: existing.id })
    return []
  }
  const read = readProduct(row, existing?.slug ?? slugs.take(row.name ?? '', 'product', id), options)
  const faults = 'faults' in read ? read.faults : productFaults(read.line)
  if ('faults' in read || faults.length > 0) {
    report.add({ table: 'products', id, outcome: 'refused', notes: faults })
    return []
  }
  return [{ id, ...read, isKnown: existing !== undefined }]
}

const outcomesOf = async (
  client: Pick<Client, 'products'>,
  wanted: readonly Wanted[],
  isDryRun: boolean,
): Promise<RowReport[]> => {
  const table = 'products'
  if (isDryRun) {
    return wanted.map(({ id, notes, isKnown }) => ({ table, id, outcome: isKnown ? 'updated' : 'created', notes }))
  }
  const results = await sendProducts(
    client,
    wanted.map(({ line }) => line),
  )
  return wanted.map(({ id, notes }, place) => {
    const { outcome = 'failed', id: newId, detail = '', errors = [] } = results[place] ?? {}
    if (outcome !== 'failed') return { table, id, outcome, newId, notes }
    const faults = errors.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`)
    return { table, id, outcome: 'refused', notes: [detail, ...faults] }
  })
}
