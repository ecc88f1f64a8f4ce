import type { Category, Product } from '@techshop/client/types'
import type { ComponentChildren } from 'preact'
import { Breadcrumb, type Crumb } from '../../design/breadcrumb.tsx'
import { ProductGrid } from '../../design/product-card.tsx'
import type { FacetGroup } from '../../listing/facets.ts'
import { isFiltered, type PricedQuery, writeListingQuery } from '../../listing/listing-query.ts'
import { exampleAmount } from '../../texts/format.ts'
import { useLanguage } from '../../texts/language.ts'
import { ChosenFilters } from './chosen-filters.tsx'
import { Filters, refusedPricesId } from './filters.tsx'
import { Subcategories } from './subcategories.tsx'

export interface ListingProps extends PricedQuery {
  path: string
  heading: string
  lead: string
  /** What else is to be said above the list. */
  notice?: ComponentChildren
  crumbs: readonly Crumb[]
  /** How many products there are before any filter, where that is known; shown where there is none. */
  total?: number | undefined
  /** The shop's, where the address has a price; else empty. */
  currency: string
  facets: readonly FacetGroup[]
  subcategories: readonly Category[]
  products: readonly Product[]
  nextCursor: string | null
}

const Empty = ({ path, query }: Pick<ListingProps, 'path' | 'query'>) => {
  const { texts, to } = useLanguage()
  const { listing } = texts
  return (
    <div class="empty">
      <h2>{listing.empty}</h2>
      <p class="soft">{listing.emptyHint}</p>
      {isFiltered(query) ? (
        <a class="button" href={to(path + writeListingQuery({ q: query.q, literal: query.literal, sort: query.sort }))}>
          {listing.clear}
        </a>
      ) : (
        <a class="button" href={to('/c')}>
          {listing.allProducts}
        </a>
      )}
    </div>
  )
}

/** Prices that were left out because they could not be read, and how to write one. */
const RefusedPrices = ({ refused, currency }: Pick<ListingProps, 'refused' | 'currency'>) => {
  const { texts, locale } = useLanguage()
  const typed = Object.values(refused)
  if (typed.length === 0) return null
  return (
    <p class="notice warn" role="status" id={refusedPricesId}>
      {texts.listing.priceRefused(typed, exampleAmount(currency, locale))}
    </p>
  )
}

const Paging = ({ path, query, nextCursor }: Pick<ListingProps, 'path' | 'query' | 'nextCursor'>) => {
  const { texts, to } = useLanguage()
  const { listing } = texts
  const at = (cursor: string | undefined) => to(path + writeListingQuery({ ...query, cursor }))
  return (
    <p class="actions paging">
      {nextCursor ? (
        <a class="button primary" rel="next" href={at(nextCursor)}>
          {listing.more}
        </a>
      ) : null}
      {query.cursor ? (
        <a class="button" href={at(undefined)}>
          {listing.fromTheStart}
        </a>
      ) : null}
    </p>
  )
}

/** How many products there are; of a filtered list, whose products nobody counts, how many its first page has. */
const Count = ({ total, query, products, nextCursor }: ListingProps) => {
  const { listing } = useLanguage().texts
  if (!isFiltered(query)) return total === undefined ? null : <p class="small">{listing.count(total)}</p>
  if (query.cursor !== undefined || products.length === 0) return null
  return <p class="small">{nextCursor ? listing.moreThan(products.length) : listing.count(products.length)}</p>
}

/** A list of products with everything to narrow, order and page it. */
export const Listing = (props: ListingProps) => {
  const { heading, lead, notice, crumbs, subcategories, products } = props
  const { listing } = useLanguage().texts
  const hasFilters = products.length > 0 || isFiltered(props.query) || Object.keys(props.refused).length > 0
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <div class="page-head">
        <h1>{heading}</h1>
        {lead ? <p>{lead}</p> : null}
        {notice}
        <Count {...props} />
      </div>
      <Subcategories subcategories={subcategories} />
      <div class={hasFilters ? 'listing' : ''}>
        {hasFilters ? <Filters {...props} /> : null}
        <section aria-label={listing.products} class="listing-products">
          <h2 class="visually-hidden">{listing.products}</h2>
          <RefusedPrices {...props} />
          <ChosenFilters path={props.path} query={props.query} prices={props.prices} />
          {products.length > 0 ? (
            <ProductGrid products={products} eager={4} />
          ) : (
            <Empty path={props.path} query={props.query} />
          )}
          <Paging path={props.path} query={props.query} nextCursor={props.nextCursor} />
        </section>
      </div>
    </>
  )
}
