import { countries } from '@techshop/contracts/countries'

export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string
  name: string
}

/** Every country by its name in the visitor's language, in that language's order. */
export const countriesIn = (locale: string): Country[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
}
