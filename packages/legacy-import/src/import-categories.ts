import type { Client } from '@techshop/client'
import { categoryFaults } from './contract-check.ts'
import type { OldRow, OldShop } from './old-shop.ts'
import type { Report } from './report.ts'
import { Slugs } from './slugs.ts'

/** Slugs in the new shop by the id in the old one. */
export type CategorySlugs = ReadonlyMap<string, string>

/**
 * Brings in the categories. One whose slug is there already is taken as it is, so that staff may prepare the tree, and
 * move and rename what came.
 */
export const importCategories = async (
  oldShop: OldShop,
  { categories }: Pick<Client, 'categories'>,
  report: Report,
  isDryRun: boolean,
): Promise<CategorySlugs> => {
  const existing = new Map((await Array.fromAsync(categories.list())).map(({ slug, id }) => [slug, id]))
  const slugs = new Slugs([])
  const imported = new Map<string, string>()
  for await (const rows of oldShop.rows('categories')) {
    for (const row of rows) {
      const category = categoryOf(row, slugs)
      const faults = categoryFaults(category)
      const given = { table: 'categories', id: row.id } as const
      if (faults.length > 0) {
        report.add({ ...given, outcome: 'refused', notes: faults })
        continue
      }
      imported.set(row.id, category.slug)
      const known = existing.get(category.slug)
      if (known) report.add({ ...given, outcome: 'unchanged', newId: known })
      else if (isDryRun) report.add({ ...given, outcome: 'created' })
      else report.add({ ...given, outcome: 'created', newId: (await categories.create(category)).data.id })
    }
  }
  return imported
}

const categoryOf = ({ id, name, description }: OldRow, slugs: Slugs) => ({
  slug: slugs.take(name ?? '', 'category', id),
  name: name ?? '',
  ...(description ? { description } : {}),
})
