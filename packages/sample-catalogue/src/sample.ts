import { readFileSync } from 'node:fs'
import type { CategoryLine, ImportLine } from './import-line.ts'

export type { CategoryLine, ImportLine, ImportVariant } from './import-line.ts'

const linesOf = <Line>(file: string): Line[] =>
  readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

/** The tree, parents before their children. */
export const sampleCategories: readonly CategoryLine[] = linesOf('categories.ndjson')

/** The products of the sample catalogue, as lines for the import endpoint; a fresh array each time. */
export const sampleProducts = (): ImportLine[] => linesOf('products.ndjson')
