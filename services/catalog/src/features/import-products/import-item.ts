import { catalogComponents } from '@techshop/contracts/catalog-operations'
import { ProductImportLine, type ProductImportResult } from '@techshop/contracts/product'
import { ref } from '@techshop/http-contract/schema'
import { forbiddenMembers } from '@techshop/service-runtime/forbidden-text'
import { invalidMembers } from '@techshop/service-runtime/invalid-members'
import { type InvalidMember, toldOf } from '@techshop/service-runtime/problem'
import { createValidatorCompiler } from '@techshop/service-runtime/validation'

interface ReadItem {
  readonly line: number
  /** In which a table was read, as the Encoding Standard of WHATWG names it. */
  readonly encoding?: string
}

/** A line whose failure is known before anything is tried. */
export interface FailedItem extends ReadItem {
  readonly failure: ProductImportResult
}

/** A line that may be imported, or one that can't be. */
export type ImportItem = (ReadItem & { readonly product: ProductImportLine }) | FailedItem

/** The most bytes of a line, as of any other body. */
export const maxLineBytes = 256 * 1024

const isImportLine = createValidatorCompiler(catalogComponents)(ref(ProductImportLine), 'body')

/**
 * A line whose product may be imported, or everything that its schema finds wrong with it.
 * @param known what was found wrong while the value was read
 */
export const checkedItem = (line: number, value: unknown, known: readonly InvalidMember[] = []): ImportItem => {
  const errors = isImportLine(value) ? known : [...known, ...invalidMembers('body', isImportLine.errors ?? [])]
  const faults = errors.length > 0 ? errors : forbiddenMembers(value)
  if (faults.length === 0) return { line, product: value as ProductImportLine }
  return failedItem(line, slugOf(value), 'The line is not valid: see "errors".', faults)
}

export const failedItem = (
  line: number,
  slug: string | null,
  detail: string,
  errors?: readonly { pointer: string; message: string }[],
): FailedItem => ({
  line,
  failure: {
    line,
    slug,
    outcome: 'failed',
    detail,
    ...(errors && errors.length > 0 ? { errors: toldOf(errors) } : {}),
  },
})

const slugOf = (value: unknown): string | null => {
  const slug = (value as { slug?: unknown } | null)?.slug
  return typeof slug === 'string' ? slug.slice(0, 120) : null
}
