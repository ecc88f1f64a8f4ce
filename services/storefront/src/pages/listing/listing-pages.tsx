import type { CategoryWithChildren } from '@techshop/client/types'
import type { Page } from '../../http/page.ts'
import { breadcrumbData, itemListData } from '../../http/structured-data.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { inLanguage, isFiltered, writeListingQuery } from '../../listing/listing-query.ts'
import { type Language, useLanguage } from '../../texts/language.ts'
import { Listing, type ListingProps } from './listing.page.tsx'
import { type Instead, NothingFound } from './nothing-found.tsx'
import { Subcategories } from './subcategories.tsx'

interface Found
  extends Pick<ListingProps, 'query' | 'prices' | 'refused' | 'currency' | 'products' | 'nextCursor' | 'facets'> {
  /** What was searched instead of what was typed. */
  correctedQuery?: string | undefined
}

interface Surroundings {
  language: Language
  tree: CategoryTree
  publicUrl: string
}

/** A narrowed, ordered or later page shows the same products again, so engines should know the plain one only. */
const isPlain = ({ query }: Found): boolean => !isFiltered(query) && !query.sort && !query.cursor

/** The same list in each language, whose prices are written differently. */
const pathIn =
  (path: string, { query, prices }: Found) =>
  (locale: string): string =>
    path + writeListingQuery(inLanguage(query, prices, locale))

interface CategoryPageOptions extends Surroundings {
  category: CategoryWithChildren
  listing: Found
}

export const categoryPage = ({ language, tree, publicUrl, category, listing }: CategoryPageOptions): Page => {
  const path = `/c/${category.slug}`
  const way = category.path.map(({ name, slug }) => ({ name, href: language.to(`/c/${slug}`) }))
  return {
    title: category.name,
    description: category.description || language.texts.listing.metaDescription(category.name),
    ...(isPlain(listing) ? { canonical: path } : {}),
    structuredData: [breadcrumbData(way, publicUrl), itemListData(listing.products, publicUrl, language.to)],
    tree,
    currentRoot: category.path[0]?.slug,
    pathIn: pathIn(path, listing),
    content: (
      <Listing
        {...listing}
        path={path}
        heading={category.name}
        lead={category.description}
        crumbs={way.slice(0, -1)}
        total={category.productCount}
        subcategories={category.children}
      />
    ),
  }
}

export const allProductsPage = ({ language, tree, publicUrl, listing }: Surroundings & { listing: Found }): Page => {
  const texts = language.texts.listing
  return {
    title: texts.allProducts,
    description: texts.metaDescription(texts.allProducts),
    ...(isPlain(listing) ? { canonical: '/c' } : {}),
    structuredData: [itemListData(listing.products, publicUrl, language.to)],
    tree,
    pathIn: pathIn('/c', listing),
    content: (
      <Listing
        {...listing}
        path="/c"
        heading={texts.allProducts}
        lead={texts.allDescription}
        crumbs={[]}
        subcategories={tree.roots}
      />
    ),
  }
}

interface SearchPageOptions extends Omit<Surroundings, 'publicUrl'> {
  listing: Found
  /** What to show where the words found nothing at all. */
  instead: Instead | undefined
}

/** The way to a search whose spelling is left alone. */
const AsTyped = ({ query }: { query: string }) => {
  const { texts, to } = useLanguage()
  return (
    <p>
      {texts.search.correctedFrom(query)}{' '}
      <a href={to(`/search${writeListingQuery({ q: query, literal: true })}`)}>{texts.search.asTyped(query)}</a>
    </p>
  )
}

export const searchPage = ({ language, tree, listing, instead }: SearchPageOptions): Page => {
  const { search } = language.texts
  const {
    correctedQuery,
    query: { q },
  } = listing
  return {
    title: search.title(q),
    description: search.description,
    tree,
    query: q,
    pathIn: pathIn('/search', listing),
    content: instead ? (
      <NothingFound query={q} tree={tree} instead={instead} />
    ) : (
      <Listing
        {...listing}
        path="/search"
        heading={correctedQuery === undefined ? search.heading(q) : search.correctedHeading(correctedQuery)}
        lead=""
        notice={correctedQuery === undefined ? null : <AsTyped query={q} />}
        crumbs={[]}
        subcategories={[]}
      />
    ),
  }
}

export const emptySearchPage = ({ language, tree }: Omit<Surroundings, 'publicUrl'>): Page => {
  const { search, listing } = language.texts
  return {
    title: search.emptyTitle,
    description: search.description,
    tree,
    content: (
      <>
        <div class="page-head">
          <h1>{search.emptyTitle}</h1>
          <p>{search.description}</p>
        </div>
        <Subcategories subcategories={tree.roots} />
        <p class="actions">
          <a class="button" href={language.to('/c')}>
            {listing.allProducts}
          </a>
        </p>
      </>
    ),
  }
}
