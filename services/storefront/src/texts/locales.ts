/** The languages of the shop. The first is the one of addresses without a prefix. */
export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/**
 * The path that stands in an address, so that a link to it stays on the shop: a browser takes `//host`, `/\host` and
 * `scheme:` for elsewhere, and drops tabs and line breaks before it looks (WHATWG URL, 4.4).
 */
export const pathOnShop = (address: string): string => `/${address.replace(/[\t\n\r]/g, '').replace(/^[/\\]+/, '')}`

/** The address of a page of the shop in a language: `/cart` is `/de/cart` in German, and `/` is `/de`. */
export const localized = (locale: string, path: string): string => {
  const own = pathOnShop(path)
  return locale === defaultLocale ? own : `/${locale}${own.replace(/^\/(?=$|\?)/, '')}`
}

/** The inverse of `localized`: the language of an address, and the address without it. */
export const splitLocale = (address: string): { locale: Locale; path: string } => {
  const [, prefix = '', rest = ''] = /^\/([a-z]{2})(?=$|[/?])(.*)$/.exec(address) ?? []
  const locale = locales.find((known) => known === prefix && known !== defaultLocale)
  return locale ? { locale, path: pathOnShop(rest) } : { locale: defaultLocale, path: pathOnShop(address) }
}

/** The direction that a language is written in, for `dir`. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'he', 'ur'].includes(locale) ? 'rtl' : 'ltr'

/** What each language calls itself. */
export const localeNames: Record<Locale, string> = { en: 'English', de: 'Deutsch' }
