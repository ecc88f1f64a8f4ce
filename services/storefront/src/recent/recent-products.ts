/** A product that the visitor has looked at, with what its card shows. */
export interface RecentProduct {
  slug: string
  name: string
  image?: string | undefined
}

const shown = 6

/** One more than is shown: the product page leaves out the product that it shows already. */
const kept = shown + 1

const isRecent = (value: unknown): value is RecentProduct => {
  const entry = value as Partial<RecentProduct> | null
  return (
    typeof entry?.slug === 'string' &&
    typeof entry.name === 'string' &&
    (entry.image === undefined || typeof entry.image === 'string')
  )
}

/** Reads what was kept; what is no entry, such as one of an older version of this page, is dropped. */
export const parseRecent = (text: string | null): RecentProduct[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter(isRecent).slice(0, kept) : []
  } catch {
    return []
  }
}

/** Puts a product first; one that was there already moves. */
export const withRecent = (entries: readonly RecentProduct[], seen: RecentProduct): RecentProduct[] =>
  [seen, ...entries.filter(({ slug }) => slug !== seen.slug)].slice(0, kept)

/** What is shown on the page of a product (by its slug), or on any other page. */
export const shownRecent = (entries: readonly RecentProduct[], current: string | undefined): RecentProduct[] =>
  entries.filter(({ slug }) => slug !== current).slice(0, shown)
