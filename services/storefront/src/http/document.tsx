import { renderToStringAsync } from 'preact-render-to-string'
import { scriptJson } from '../design/island.tsx'
import { Layout } from '../design/layout.tsx'
import { type Language, LanguageProvider } from '../texts/language.ts'
import type { Assets, EntryName } from './assets.ts'
import type { Page } from './page.ts'

/** What is the same for every page. */
export interface Site {
  assets: Assets
  /** Origin under which visitors know the shop, such as `https://shop.example`. */
  publicUrl: string
}

const Scripts = ({ assets, entry, locale }: { assets: Assets; entry: EntryName; locale: string }) => (
  <>
    <script type="module" src={assets.script(entry)} />
    {assets.preloads(entry, locale).map((href) => (
      <link key={href} rel="modulepreload" href={href} />
    ))}
  </>
)

const SharingTags = ({ page, publicUrl, shop }: { page: Page; publicUrl: string; shop: string }) => {
  if (page.canonical === undefined) return <meta name="robots" content="noindex" />
  const url = new URL(page.canonical, publicUrl).href
  return (
    <>
      <link rel="canonical" href={url} />
      <meta property="og:site_name" content={shop} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={page.description} />
      <meta property="og:url" content={url} />
      {page.image ? <meta property="og:image" content={new URL(page.image, publicUrl).href} /> : null}
    </>
  )
}

const Document = ({ page, site, language }: { page: Page; site: Site; language: Language }) => {
  const { assets, publicUrl } = site
  const { shop } = language.texts
  return (
    <html lang={language.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.title.includes(shop) ? page.title : `${page.title} · ${shop}`}</title>
        <meta name="description" content={page.description} />
        <link rel="stylesheet" href={assets.style('shop')} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#1a1d23" media="(prefers-color-scheme: dark)" />
        <SharingTags page={page} publicUrl={publicUrl} shop={shop} />
        <Scripts assets={assets} entry="page" locale={language.locale} />
        {page.entry ? <Scripts assets={assets} entry={page.entry} locale={language.locale} /> : null}
        {page.structuredData?.map((data) => (
          <script key={JSON.stringify(data)} type="application/ld+json" dangerouslySetInnerHTML={scriptJson(data)} />
        ))}
      </head>
      <body>
        <Layout roots={page.tree.roots} currentRoot={page.currentRoot} query={page.query}>
          {page.content}
        </Layout>
      </body>
    </html>
  )
}

/** The whole HTML of a page. */
export const renderPage = async (page: Page, site: Site, language: Language): Promise<string> => {
  const html = await renderToStringAsync(
    <LanguageProvider value={language}>
      <Document page={page} site={site} language={language} />
    </LanguageProvider>,
  )
  return `<!doctype html>${html}`
}
