import { writeDecimal } from '@techshop/contracts/decimal'
import type { ProductImportLine } from '@techshop/contracts/product'
import { readPrice } from './price-text.ts'

/** A row by column, as text. */
export type CsvRow = Readonly<Record<string, string>>

/** A cell that can't be read: where its value would stand in the product, and why, in words. */
export interface CellFault {
  readonly pointer: string
  readonly message: string
}

const PRODUCT_COLUMNS = ['slug', 'name', 'description', 'status', 'category', 'images', 'options'] as const
/** `priceAmount` holds minor units. It is read, since files of old exports have it, and not written. */
const VARIANT_COLUMNS = ['sku', 'price', 'priceAmount', 'currency', 'stock'] as const
const WRITTEN_VARIANT_COLUMNS = ['sku', 'price', 'currency', 'stock'] as const
const ATTRIBUTE = 'attribute:'
const OPTION = 'option:'

/** The most columns of a table: each attribute and each option has one. */
export const maxColumns = 1_000

const isKnown = (column: string): boolean =>
  [...PRODUCT_COLUMNS, ...VARIANT_COLUMNS].some((known) => known === column) ||
  (column.startsWith(ATTRIBUTE) && column.length > ATTRIBUTE.length) ||
  (column.startsWith(OPTION) && column.length > OPTION.length)

/** What is wrong with a header, as messages; nothing when it is fine. */
export const headerFaults = (columns: readonly string[]): string[] => {
  if (columns.length > maxColumns) return [`there are more than ${maxColumns} columns`]
  const required = ['slug', 'name', 'sku', ...priceColumns(columns)]
  return [
    ...required.filter((column) => !columns.includes(column)).map((column) => `the column "${column}" is missing`),
    ...columns.filter((column) => !isKnown(column)).map((column) => `the column "${column}" is not known`),
    ...columns
      .filter((column, index) => columns.indexOf(column) < index)
      .map((column) => `the column "${column}" is there twice`),
    ...(columns.includes('price') && columns.includes('priceAmount')
      ? ['"price" (such as 49.90) and "priceAmount" (in minor units, such as 4990) exclude each other']
      : []),
  ]
}

/** Minor units mean nothing without their currency; a decimal is in the shop's. */
const priceColumns = (columns: readonly string[]): string[] =>
  columns.includes('priceAmount') ? ['currency'] : ['price']

/** The header of an export: fixed columns, then one for each attribute and each option that any product has. */
export const csvHeader = (attributes: readonly string[], options: readonly string[]): string[] => [
  ...PRODUCT_COLUMNS,
  ...attributes.map((name) => ATTRIBUTE + name),
  ...WRITTEN_VARIANT_COLUMNS,
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
    price: writeDecimal(price),
    currency: price.currency,
    stock: stock === undefined ? '' : String(stock),
    ...prefixed(OPTION, chosen),
  }))
}

/**
 * The product that adjacent rows of the same slug describe, not checked yet. Columns of the product are read from the
 * first row, of which the others may lack them. A column that is not there is left out, as is a blank status or category.
 * @param currency ISO 4217: of prices whose row names none
 */
export const productOfCsvRows = (
  rows: readonly [CsvRow, ...CsvRow[]],
  currency: string,
): { product: unknown; faults: CellFault[] } => {
  const [first] = rows
  const columns = Object.keys(first)
  const attributeColumns = columns.filter((column) => column.startsWith(ATTRIBUTE))
  const optionColumns = columns.filter((column) => column.startsWith(OPTION))
  const prices = rows.map((row) => priceOf(row, currency))
  const product = {
    slug: first.slug,
    name: first.name,
    ...given('description', first.description),
    ...given('status', first.status || undefined),
    ...given('category', first.category || undefined),
    ...given('images', first.images === undefined ? undefined : jsonCell(first.images)),
    ...given('options', optionsOf(rows, first.options, optionColumns)),
    ...given('attributes', attributeColumns.length > 0 ? unprefixed(ATTRIBUTE, attributeColumns, first) : undefined),
    variants: rows.map((row, index) => ({
      sku: row.sku,
      price: prices[index]?.price,
      ...given('stock', row.stock ? numberCell(row.stock) : undefined),
      ...given('options', optionColumns.length > 0 ? unprefixed(OPTION, optionColumns, row) : undefined),
    })),
  }
  const faults = prices.flatMap(({ fault }, index) =>
    fault === undefined ? [] : [{ pointer: `/variants/${index}/price`, message: fault }],
  )
  return { product, faults }
}

/** Columns of the product in which a later row says something else than the first. */
export const contradictions = (first: CsvRow, later: CsvRow): string[] =>
  Object.keys(first).filter((column) => !isOfVariant(column) && later[column] !== '' && later[column] !== first[column])

/** The cells of a row that are of its variant alone. */
export const variantCells = (row: CsvRow): CsvRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => isOfVariant(column)))

const isOfVariant = (column: string): boolean =>
  VARIANT_COLUMNS.some((known) => known === column) || column.startsWith(OPTION)

const priceOf = (
  { price, priceAmount, currency }: CsvRow,
  shopCurrency: string,
): { price: unknown; fault?: string } => {
  if (price === undefined) return { price: { amount: numberCell(priceAmount), currency } }
  const code = currency || shopCurrency
  if (!/^[A-Z]{3}$/.test(code)) return { price: { amount: 0, currency: code } }
  const reading = readPrice(price, code)
  return 'fault' in reading
    ? { price: { amount: 0, currency: code }, fault: reading.fault }
    : { price: { amount: reading.amount, currency: code } }
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
