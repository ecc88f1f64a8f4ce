import type { TextStorage } from '../islands/browser-storage.ts'
import type { ConsoleTexts } from '../texts/en.console.ts'
import { defaultLocale, type Locale, locales } from '../texts/locales.ts'

/** The language that the console speaks. */
export interface ConsoleLanguage {
  locale: Locale
  texts: ConsoleTexts
}

const storageKey = 'techshop.staff-language'

const known = (tag: string): Locale | undefined =>
  locales.find((locale) => locale === tag.split('-', 1)[0]?.toLowerCase())

/**
 * The language that staff have chosen, else the first of those they prefer that the console speaks.
 * @param preferred language tags (BCP 47) in the order of preference, as in `navigator.languages`
 */
export const chooseLocale = (storage: TextStorage, preferred: readonly string[]): Locale => {
  const chosen = [storage.read(storageKey) ?? '', ...preferred]
  return chosen.map(known).find((locale) => locale !== undefined) ?? defaultLocale
}

export const keepLocale = (storage: TextStorage, locale: Locale): void => storage.write(storageKey, locale)
