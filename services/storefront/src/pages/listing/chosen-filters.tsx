import { attributeLabel } from '../../listing/facets.ts'
import { type ListingQuery, type PricedQuery, writeListingQuery } from '../../listing/listing-query.ts'
import { useLanguage } from '../../texts/language.ts'

interface ChosenFiltersProps {
  path: string
  query: ListingQuery
  prices: PricedQuery['prices']
}

/** What narrows the list, each as a link that takes it back. */
export const ChosenFilters = ({ path, query, prices }: ChosenFiltersProps) => {
  const { texts, money, to } = useLanguage()
  const { listing } = texts
  const without = (change: Partial<ListingQuery>) =>
    to(path + writeListingQuery({ ...query, cursor: undefined, ...change }))
  const chosen = [
    ...query.attributes.map((pair) => {
      const at = pair.indexOf(':')
      const label = `${attributeLabel(pair.slice(0, at), texts.attributes)}: ${pair.slice(at + 1)}`
      return { label, href: without({ attributes: query.attributes.filter((other) => other !== pair) }) }
    }),
    ...(prices.minPrice
      ? [{ label: listing.pricesFrom(money(prices.minPrice)), href: without({ minPrice: '' }) }]
      : []),
    ...(prices.maxPrice ? [{ label: listing.pricesTo(money(prices.maxPrice)), href: without({ maxPrice: '' }) }] : []),
    ...(query.inStock ? [{ label: listing.inStock, href: without({ inStock: false }) }] : []),
  ]
  if (chosen.length === 0) return null
  return (
    <ul class="chosen-filters" aria-label={listing.chosen}>
      {chosen.map(({ label, href }) => (
        <li key={label}>
          <a class="chip" href={href} aria-label={listing.removeFilter(label)}>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
