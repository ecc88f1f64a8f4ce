import type { ProductImportLine } from '@techshop/contracts/product'

/** A row by column, as text. */
export type CsvRow = Readonly<Record<string, string>>

const PRODUCT_COLUMNS = ['slug', 'name', 'description', 'status', 'category', 'images', 'options'] as const
const VARIANT_COLUMNS = ['sku', 'priceAmount', 'currency', 'stock'] as const
const REQUIRED_COLUMNS = ['slug', 'name', 'sku', 'priceAmount', 'currency']
const ATTRIBUTE = 'attribute:'
const OPTION = 'option:'

const isKnown = (column: string): boolean =>
  [...PRODUCT_COLUMNS, ...VARIANT_COLUMNS].some((known) => known === column) ||
  (column.startsWith(ATTRIBUTE) && column.length > ATTRIBUTE.length) ||
  (column.startsWith(OPTION) && column.length > OPTION.length)

/** What is wrong with a header, as messages; nothing when it is fine. */
export const headerFaults = (columns: readonly string[]): string[] => [
  ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map(
    (column) => `the column "${column}" is missing`,
  ),
  ...columns.filter((column) => !isKnown(column)).map((column) => `the column "${column}" is not known`),
  ...columns
    .filter((column, index) => columns.indexOf(column) < index)
    .map((column) => `the column "${column}" is there twice`),
]

/** The header of an export: fixed columns, then one for each attribute and each option that any product has. */
export const csvHeader = (attributes: readonly string[], options: readonly string[]): string[] => [
  ...PRODUCT_COLUMNS,
  ...attributes.map((name) => ATTRIBUTE + name),
  ...VARIANT_COLUMNS,
  ...options.map((name) => OPTION + name),
]

/** A product as rows, one for each variant; each repeats the columns of the product. */
export const csvRows = (product: ProductImportLine): CsvRow[] => {
  const { slug, name, description = '', status = '', category, images, options, attributes = {}, variants } = product
  const shared = {
    slug,
    name,
    description,
    status,
    category: category ?? '',
    images: JSON.stringify(images ?? []),
    options: JSON.stringify(options ?? []),
    ...prefixed(ATTRIBUTE, attributes),
  }
  return variants.map(({ sku, price, stock, options: chosen = {} }) => ({
    ...shared,
    sku,
    priceAmount: String(price.amount),
    currency: price.currency,
    stock: stock === undefined ? '' : String(stock),
    ...prefixed(OPTION, chosen),
  }))
}

/**
 * The product that adjacent rows of the same slug describe, not checked yet. Columns of the product are read from the
 * first row. A column that is not there is left out, as is a blank status or category.
 */
export const productOfCsvRows = (rows: readonly [CsvRow, ...CsvRow[]]): unknown => {
  const [first] = rows
  const columns = Object.keys(first)
  const attributeColumns = columns.filter((column) => column.startsWith(ATTRIBUTE))
  const optionColumns = columns.filter((column) => column.startsWith(OPTION))
  return {
    slug: first.slug,
    name: first.name,
    ...given('description', first.description),
    ...given('status', first.status || undefined),
    ...given('category', first.category || undefined),
    ...given('images', first.images === undefined ? undefined : jsonCell(first.images)),
    ...given('options', optionsOf(rows, first.options, optionColumns)),
    ...given('attributes', attributeColumns.length > 0 ? unprefixed(ATTRIBUTE, attributeColumns, first) : undefined),
    variants: rows.map((row) => ({
      sku: row.sku,
      price: { amount: numberCell(row.priceAmount), currency: row.currency },
      ...given('stock', row.stock ? numberCell(row.stock) : undefined),
      ...given('options', optionColumns.length > 0 ? unprefixed(OPTION, optionColumns, row) : undefined),
    })),
  }
}

/** Columns of the product in which a later row says something else than the first. */
export const contradictions = ([first, ...others]: readonly [CsvRow, ...CsvRow[]]): string[] => {
  const isOfVariant = (column: string) => VARIANT_COLUMNS.some((known) => known === column) || column.startsWith(OPTION)
  return Object.keys(first).filter(
    (column) => !isOfVariant(column) && others.some((row) => row[column] !== '' && row[column] !== first[column]),
  )
}

/** What the cell `options` says, else the values that the variants use, in the order in which they first appear. */
const optionsOf = (rows: readonly CsvRow[], cell: string | undefined, optionColumns: readonly string[]): unknown => {
  if (cell) return jsonCell(cell)
  if (optionColumns.length === 0) return undefined
  return optionColumns
    .map((column) => ({
      name: column.slice(OPTION.length),
      values: [...new Set(rows.map((row) => row[column] ?? '').filter((value) => value !== ''))],
    }))
    .filter(({ values }) => values.length > 0)
}

const given = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: value })

const prefixed = (prefix: string, values: Readonly<Record<string, string>>): CsvRow =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]))

const unprefixed = (prefix: string, columns: readonly string[], row: CsvRow): CsvRow =>
  Object.fromEntries(
    columns.map((column) => [column.slice(prefix.length), row[column] ?? '']).filter(([, value]) => value !== ''),
  )

/** Text that is no number stays text, which the schema then refuses with a pointer to it. */
const numberCell = (text: string | undefined): unknown => (text && /^-?\d{1,15}$/.test(text) ? Number(text) : text)

const jsonCell = (text: string): unknown => {
  if (text === '') return []
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
