import type { Category } from '@techshop/client/types'
import type { ComponentChildren } from 'preact'
import { useLanguage } from '../texts/language.ts'
import { localeNames, locales, localized } from '../texts/locales.ts'

interface LayoutProps {
  /** The top of the category tree; empty where it could not be read. */
  roots: readonly Category[]
  /** Slug of the root that the page is in. */
  currentRoot?: string | undefined
  query?: string | undefined
  /** Path and query of this page without a language. */
  path: string
  /** Those of the page in another language, where they differ. */
  pathIn?: ((locale: string) => string) | undefined
  children: ComponentChildren
}

const SearchIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20" />
  </svg>
)

/** A plain form; a script adds suggestions to it (`search-suggestions.ts`). */
const SearchForm = ({ query }: { query: string | undefined }) => {
  const { texts, to } = useLanguage()
  const { header } = texts
  return (
    <search class="search-box">
      <form action={to('/search')} class="search-form" data-search>
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
          enterkeyhint="search"
        />
        <button class="button" type="submit" aria-label={header.searchButton}>
          <SearchIcon />
        </button>
      </form>
    </search>
  )
}

/** The same drawing as `icon.svg`, which would be one more request. */
const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
    <rect width="32" height="32" rx="8" />
    <path d="M9 10h14M16 10v13" />
    <circle cx="22.5" cy="21.5" r="2.5" />
  </svg>
)

const CartIcon = () => (
  <svg class="icon" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
    <path d="M3 4h2.2l2 11h10.6l2-8H6.2M9 19.5h.01M16.5 19.5h.01" />
  </svg>
)

const LanguageLinks = ({ path, pathIn = () => path }: Pick<LayoutProps, 'path' | 'pathIn'>) => {
  const { locale: current, texts } = useLanguage()
  return (
    <nav class="languages" aria-label={texts.header.language}>
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <a key={locale} href={localized(locale, pathIn(locale))} hreflang={locale} lang={locale} data-language-link>
            {localeNames[locale]}
          </a>
        ))}
    </nav>
  )
}

const CategoryBar = ({ roots, current }: { roots: readonly Category[]; current: string | undefined }) => {
  const { texts, to } = useLanguage()
  if (roots.length === 0) return null
  return (
    <nav class="category-bar" aria-label={texts.header.categories}>
      <ul>
        {roots.map((root) => (
          <li key={root.id}>
            <a href={to(`/c/${root.slug}`)} aria-current={root.slug === current ? 'true' : undefined}>
              {root.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Shown by the style alone where this page came from the cache, and by `page.ts` while there is no connection. */
const OfflineNotices = ({ path }: { path: string }) => {
  const { texts, to } = useLanguage()
  const { offline } = texts
  return (
    <div role="status">
      <p class="offline-notice" data-offline-now hidden>
        {offline.now}
      </p>
      <p class="offline-notice stale">
        {offline.stale} <a href={to(path)}>{offline.retry}</a>
      </p>
    </div>
  )
}

const Header = ({ roots, currentRoot, query, path, pathIn }: Omit<LayoutProps, 'children'>) => {
  const { texts, to } = useLanguage()
  return (
    <header class="site-header">
      <div class="bar">
        <a class="brand" href={to('/')}>
          <BrandMark />
          {texts.shop}
        </a>
        <SearchForm query={query} />
        <div class="header-links">
          <LanguageLinks path={path} pathIn={pathIn} />
          <a class="cart-link" href={to('/cart')}>
            <CartIcon />
            <span class="cart-name">{texts.header.cart}</span>
            <span class="cart-count" data-cart-count hidden />
          </a>
        </div>
      </div>
      <CategoryBar roots={roots} current={currentRoot} />
    </header>
  )
}

/** What every page of the shop has around its content. */
export const Layout = ({ children, ...surroundings }: LayoutProps) => {
  const { texts, to } = useLanguage()
  return (
    <>
      <a class="skip-link" href="#content">
        {texts.skipToContent}
      </a>
      <Header {...surroundings} />
      <OfflineNotices path={surroundings.path} />
      <main id="content" class="site-main" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <div>
          <a href={to('/orders/lookup')}>{texts.footer.findOrder}</a>
          <p>{texts.footer.promise}</p>
        </div>
      </footer>
    </>
  )
}
