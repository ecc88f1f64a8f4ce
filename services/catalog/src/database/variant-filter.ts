import { type RawBuilder, sql } from 'kysely'

type Sql = RawBuilder<unknown>

/** What one variant has to fit, all of it together. */
export interface VariantFilter {
  /** Minor units. */
  readonly minPrice?: number | undefined
  readonly maxPrice?: number | undefined
  readonly inStock?: boolean | undefined
  /** At most so many units. */
  readonly stockAtMost?: number | undefined
  /** Wanted values by attribute: one of the values of each. A variant's options count as attributes (migration 0013). */
  readonly attributes: ReadonlyMap<string, readonly string[]>
}

export const isFiltered = ({ minPrice, maxPrice, inStock, stockAtMost, attributes }: VariantFilter): boolean =>
  attributes.size > 0 || inStock === true || [minPrice, maxPrice, stockAtMost].some((limit) => limit !== undefined)

/** As migration 0010 has them: one number for each `name:value`. */
const keysOf = (name: string, values: readonly string[]): Sql[] =>
  values.map((value) => sql`hashtextextended(${`${name}:${value}`}, 0)`)

/** What a filter demands of a row of offers, such as `o`. */
export const offerDemands = (filter: VariantFilter, offer: Sql = sql`o`): Sql[] => {
  const { minPrice, maxPrice, inStock, stockAtMost, attributes } = filter
  // Looked up one by one for what fits so far: offers have no stock, so that a sale rewrites none.
  const stock = sql`(select v.stock from variants v where v.sku = ${offer}.sku)`
  return [
    ...(minPrice === undefined ? [] : [sql`${offer}.price_amount >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [sql`${offer}.price_amount <= ${maxPrice}`]),
    ...[...attributes].map(
      ([name, values]) => sql`${offer}.attribute_keys && array[${sql.join(keysOf(name, values))}]`,
    ),
    ...(inStock ? [sql`${stock} > 0`] : []),
    ...(stockAtMost === undefined ? [] : [sql`${stock} <= ${stockAtMost}`]),
  ]
}

/** What a filter demands of `products p`: that some variant fits. */
export const productDemands = (filter: VariantFilter): Sql[] => {
  if (!isFiltered(filter)) return []
  const fits = sql.join([sql`o.status = p.status`, sql`o.product_id = p.id`, ...offerDemands(filter)], sql` and `)
  return [
    ...demandsOfIndexes(filter),
    // With a limit it stays a look-up for each product and is never joined with all offers.
    sql`(select true from offers o where ${fits} limit 1)`,
  ]
}

/** What the indexes of products tell beforehand, of all variants together; 0 is the key of what they leave out. */
export const demandsOfIndexes = ({ maxPrice, attributes }: VariantFilter): Sql[] => [
  ...(maxPrice === undefined ? [] : [sql`p.price_amount <= ${maxPrice}`]),
  ...[...attributes].map(
    ([name, values]) => sql`p.attribute_keys && array[${sql.join([...keysOf(name, values), sql`0`])}]`,
  ),
]
