import type { Category } from '@techshop/client/types'
import type { ComponentChildren } from 'preact'
import { useLanguage } from '../texts/language.ts'

interface LayoutProps {
  /** The top of the category tree; empty where it could not be read. */
  roots: readonly Category[]
  /** Slug of the root that the page is in. */
  currentRoot?: string | undefined
  query?: string | undefined
  children: ComponentChildren
}

const SearchForm = ({ query }: { query: string | undefined }) => {
  const { header } = useLanguage().texts
  return (
    <search class="search-box">
      <form action="/search" class="search-form">
        <input
          class="input"
          type="search"
          name="q"
          value={query}
          maxLength={200}
          required
          aria-label={header.search}
          placeholder={header.search}
          autocomplete="off"
        />
        <button class="button" type="submit">
          {header.searchButton}
        </button>
      </form>
    </search>
  )
}

const CategoryBar = ({ roots, current }: { roots: readonly Category[]; current: string | undefined }) => {
  const { header } = useLanguage().texts
  if (roots.length === 0) return null
  return (
    <nav class="category-bar" aria-label={header.categories}>
      <ul>
        {roots.map((root) => (
          <li key={root.id}>
            <a href={`/c/${root.slug}`} aria-current={root.slug === current ? 'true' : undefined}>
              {root.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What every page of the shop has around its content. */
export const Layout = ({ roots, currentRoot, query, children }: LayoutProps) => {
  const { texts } = useLanguage()
  return (
    <>
      <a class="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <header class="site-header">
        <div class="bar">
          <a class="brand" href="/">
            {texts.shop}
          </a>
          <a class="cart-link" href="/cart" data-cart-link>
            {texts.header.cart}
            <span class="cart-count" data-cart-count hidden />
          </a>
          <SearchForm query={query} />
        </div>
        <CategoryBar roots={roots} current={currentRoot} />
      </header>
      <main id="content" class="site-main" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <div>
          <a href="/orders/lookup">{texts.footer.findOrder}</a>
          <a href="/docs/">{texts.footer.api}</a>
          <p>{texts.footer.promise}</p>
        </div>
      </footer>
    </>
  )
}
