import { maxVariants } from '@techshop/contracts/product'
import { type CsvRow, contradictions, productOfCsvRows, variantCells } from '../../product-csv.ts'
import { checkedItem, failedItem, type ImportItem, maxLineBytes } from './import-item.ts'

/**
 * Adjacent rows of the same slug, from which a product is made. Of the rows after the first only the cells of the
 * variant are kept, of no more rows than a product has variants and no more characters than a line has bytes.
 */
export class ProductRows {
  readonly slug: string
  readonly #line: number
  readonly #isRepeated: boolean
  readonly #rows: [CsvRow, ...CsvRow[]]
  readonly #contradicted = new Set<string>()
  #length = 0
  #isTooLong = false

  /** @param isRepeated whether rows of the same slug stood further up */
  constructor(line: number, first: CsvRow, isRepeated: boolean) {
    this.#line = line
    this.#isRepeated = isRepeated
    this.#rows = [first]
    this.slug = first.slug ?? ''
  }

  add(row: CsvRow): void {
    if (this.#isTooLong || this.#isRepeated) return
    const [first] = this.#rows
    for (const column of contradictions(first, row)) this.#contradicted.add(column)
    const cells = variantCells(row)
    this.#length += Object.values(cells).reduce((sum, { length }) => sum + length, 0)
    this.#isTooLong = this.#rows.length >= maxVariants || this.#length > maxLineBytes
    this.#rows.push(cells)
  }

  /** @param currency ISO 4217 */
  item(currency: string): ImportItem {
    if (this.#isRepeated) return failedItem(this.#line, this.slug, 'The rows of a product must follow each other.')
    if (this.#isTooLong) {
      const limits = `at most ${maxVariants} rows and ${maxLineBytes} characters of variants`
      return failedItem(this.#line, this.slug, `A product has ${limits}; this one has more.`)
    }
    if (this.#contradicted.size > 0) {
      const columns = [...this.#contradicted].join(', ')
      return failedItem(this.#line, this.slug, `The rows of this product contradict each other in: ${columns}.`)
    }
    const { product, faults } = productOfCsvRows(this.#rows, currency)
    return checkedItem(this.#line, product, faults)
  }
}
