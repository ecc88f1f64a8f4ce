import { renderToStringAsync } from 'preact-render-to-string'
import { scriptJson } from '../design/island.tsx'
import { Layout } from '../design/layout.tsx'
import { type Language, LanguageProvider } from '../texts/language.ts'
import { defaultLocale, directionOf, locales, localized } from '../texts/locales.ts'
import type { Assets, EntryName } from './assets.ts'
import type { Page } from './page.ts'

/** What is the same for every page. */
export interface Site {
  assets: Assets
  /** Origin under which visitors know the shop, such as `https://shop.example`. */
  publicUrl: string
  /** Origins besides the shop's own that pictures of products may come from. */
  pictureOrigins: readonly string[]
}

interface DocumentProps {
  page: Page
  site: Site
  language: Language
  /** Path and query that were asked for, without a language. */
  path: string
}

const Scripts = ({ assets, entries, locale }: { assets: Assets; entries: readonly EntryName[]; locale: string }) => {
  const preloads = new Set(entries.flatMap((entry) => assets.preloads(entry, locale)))
  return (
    <>
      {entries.map((entry) => (
        <script key={entry} type="module" src={assets.script(entry)} />
      ))}
      {[...preloads].map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
    </>
  )
}

/** The same page in each language, and the one for everybody else (`hreflang`). */
const Alternates = ({ canonical, publicUrl }: { canonical: string; publicUrl: string }) => {
  const inLocale = (locale: string) => new URL(localized(locale, canonical), publicUrl).href
  return (
    <>
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hreflang={locale} href={inLocale(locale)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={inLocale(defaultLocale)} />
    </>
  )
}

const SharingTags = ({ page, site, language }: Omit<DocumentProps, 'path'>) => {
  const { canonical } = page
  if (canonical === undefined) return <meta name="robots" content="noindex" />
  const { publicUrl } = site
  const url = new URL(language.to(canonical), publicUrl).href
  const image = page.image && URL.parse(page.image.url, publicUrl)
  return (
    <>
      <link rel="canonical" href={url} />
      <Alternates canonical={canonical} publicUrl={publicUrl} />
      <meta property="og:site_name" content={language.texts.shop} />
      <meta property="og:type" content={page.kind ?? 'website'} />
      <meta property="og:locale" content={language.locale} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:url" content={url} />
      {image ? (
        <>
          <meta property="og:image" content={image.href} />
          <meta property="og:image:alt" content={page.image?.alt} />
          <meta name="twitter:card" content="summary" />
        </>
      ) : null}
    </>
  )
}

const Document = ({ page, site, language, path }: DocumentProps) => {
  const { assets } = site
  const { locale, texts } = language
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title.includes(texts.shop) ? page.title : `${page.title} · ${texts.shop}`}</title>
        <meta name="description" content={page.description} />
        <link rel="stylesheet" href={assets.style('shop')} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a1d23" media="(prefers-color-scheme: dark)" />
        <SharingTags page={page} site={site} language={language} />
        <Scripts assets={assets} entries={page.entry ? ['page', page.entry] : ['page']} locale={locale} />
        {page.structuredData?.map((data) => (
          <script key={JSON.stringify(data)} type="application/ld+json" dangerouslySetInnerHTML={scriptJson(data)} />
        ))}
      </head>
      <body>
        <Layout
          roots={page.tree.roots}
          currentRoot={page.currentRoot}
          query={page.query}
          path={path}
          pathIn={page.pathIn}
        >
          {page.content}
        </Layout>
      </body>
    </html>
  )
}

/** The whole HTML of a page. */
export const renderPage = async (props: DocumentProps): Promise<string> => {
  const html = await renderToStringAsync(
    <LanguageProvider value={props.language}>
      <Document {...props} />
    </LanguageProvider>,
  )
  return `<!doctype html>${html}`
}
