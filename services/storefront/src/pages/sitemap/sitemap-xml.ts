import { locales, localized } from '../../texts/locales.ts'

/** One page of the shop, without a language. */
export interface SitemapEntry {
  path: string
  /** ISO 8601. */
  changedAt?: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A sitemap index of files by their paths. */
export const sitemapIndex = (paths: readonly string[], publicUrl: string): string => {
  const files = paths.map((path) => `<sitemap><loc>${escapeXml(new URL(path, publicUrl).href)}</loc></sitemap>`)
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${files.join('\n')}\n</sitemapindex>\n`
}

/** A page in each language, and each naming the others, as search engines want it. */
const urlsOf = ({ path, changedAt }: SitemapEntry, publicUrl: string): string => {
  const inLocale = (locale: string) => escapeXml(new URL(localized(locale, path), publicUrl).href)
  const links = locales
    .map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${inLocale(locale)}"/>`)
    .join('')
  const changed = changedAt ? `<lastmod>${changedAt}</lastmod>` : ''
  return locales.map((locale) => `<url><loc>${inLocale(locale)}</loc>${changed}${links}</url>\n`).join('')
}

/** A sitemap, piece by piece. */
export async function* sitemap(
  entries: AsyncIterable<SitemapEntry> | Iterable<SitemapEntry>,
  publicUrl: string,
): AsyncGenerator<string, void> {
  yield `${declaration}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
  for await (const entry of entries) yield urlsOf(entry, publicUrl)
  yield '</urlset>\n'
}
