import type { Product } from '@techshop/client/types'
import { ProductGrid } from '../../design/product-card.tsx'
import { RecentlyViewed } from '../../design/recently-viewed.tsx'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { useLanguage } from '../../texts/language.ts'
import { Subcategories } from './subcategories.tsx'

/** Products that a search might have meant: those of one of its words, or what is new where no word finds any. */
export interface Instead {
  /** The word that found them. */
  word: string | undefined
  products: readonly Product[]
}

interface NothingFoundProps {
  query: string
  tree: CategoryTree
  instead: Instead
}

/** The way on from a search that found nothing. */
export const NothingFound = ({ query, tree, instead }: NothingFoundProps) => {
  const { texts, to } = useLanguage()
  const { search, home, listing } = texts
  const { word, products } = instead
  const href = word === undefined ? to('/c?sort=newest') : to(`/search?q=${encodeURIComponent(word)}`)
  return (
    <>
      <div class="page-head">
        <h1>{search.nothing(query)}</h1>
        <p>{search.nothingHint}</p>
      </div>
      <Subcategories subcategories={tree.roots} />
      {products.length > 0 ? (
        <section class="product-row">
          <div class="row-head">
            <h2>{word === undefined ? search.newest : search.instead(word)}</h2>
            <a href={href}>{word === undefined ? home.all : listing.more}</a>
          </div>
          <ProductGrid products={products} />
        </section>
      ) : null}
      <RecentlyViewed />
    </>
  )
}
