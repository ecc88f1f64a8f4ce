import { attributeLabel, type FacetGroup } from '../../listing/facets.ts'
import {
  countFilters,
  isFiltered,
  type ListingQuery,
  type PricedQuery,
  type PriceMember,
  type Sort,
  sorts,
  writeListingQuery,
} from '../../listing/listing-query.ts'
import { useLanguage } from '../../texts/language.ts'

interface FiltersProps {
  /** Path of the page, where the form leads too. */
  path: string
  query: ListingQuery
  refused: PricedQuery['refused']
  facets: readonly FacetGroup[]
}

const FacetFields = ({ group }: { group: FacetGroup }) => {
  const label = attributeLabel(group.name, useLanguage().texts.attributes)
  return (
    <details open={group.name === 'brand' || group.choices.some((choice) => choice.chosen)}>
      <summary>{label}</summary>
      <fieldset>
        <legend class="visually-hidden">{label}</legend>
        {group.choices.map(({ value, count, chosen }) => (
          <label class="check" key={value}>
            <input type="checkbox" name="attribute" value={`${group.name}:${value}`} checked={chosen} />
            {value} <span class="count number">{count}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

/** Of the notice that names the prices which could not be read. */
export const refusedPricesId = 'refused-prices'

const PriceField = ({ name, label, query, refused }: FiltersProps & { name: PriceMember; label: string }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input
      class="input number"
      id={name}
      name={name}
      value={refused[name] ?? query[name]}
      inputMode="decimal"
      autocomplete="off"
      size={6}
      {...(refused[name] === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': refusedPricesId })}
    />
  </div>
)

const SortField = ({ query }: { query: ListingQuery }) => {
  const { listing } = useLanguage().texts
  const offered: readonly Sort[] = query.q ? sorts : sorts.filter((sort) => sort !== 'relevance')
  const current = query.sort ?? offered[0]
  return (
    <div class="field">
      <label for="sort">{listing.sort}</label>
      <select class="input" id="sort" name="sort">
        {offered.map((sort) => (
          <option key={sort} value={sort} selected={sort === current}>
            {listing.sorts[sort]}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Everything that narrows and orders a list, as a plain form whose answer is an address. */
export const Filters = (props: FiltersProps) => {
  const { path, query, facets } = props
  const { texts, to } = useLanguage()
  const { listing } = texts
  const chosen = countFilters(query)
  return (
    <details class="filters">
      <summary class="button wide">{chosen > 0 ? listing.filtersWith(chosen) : listing.filters}</summary>
      <form action={to(path)} class="filter-form" aria-label={listing.filters}>
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        {query.q && query.literal ? <input type="hidden" name="literal" value="true" /> : null}
        <SortField query={query} />
        <label class="check">
          <input type="checkbox" name="inStock" value="true" checked={query.inStock} />
          {listing.inStock}
        </label>
        <fieldset class="price-range">
          <legend>{listing.price}</legend>
          <PriceField {...props} name="minPrice" label={listing.minPrice} />
          <PriceField {...props} name="maxPrice" label={listing.maxPrice} />
        </fieldset>
        {facets.map((group) => (
          <FacetFields key={group.name} group={group} />
        ))}
        <button class="button primary wide" type="submit">
          {listing.apply}
        </button>
        {isFiltered(query) ? (
          <a
            class="button quiet"
            href={to(path + writeListingQuery({ q: query.q, literal: query.literal, sort: query.sort }))}
          >
            {listing.clear}
          </a>
        ) : null}
      </form>
    </details>
  )
}
