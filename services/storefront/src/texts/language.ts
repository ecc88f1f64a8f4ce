import type { Money } from '@techshop/client/types'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { formatDateTime, formatMoney } from './format.ts'
import { localized } from './locales.ts'
import type { Texts } from './texts.ts'

/** What a component needs to speak to people. */
export interface Language {
  locale: string
  texts: Texts
  money(money: Money): string
  dateTime(iso: string): string
  /** The address of a page of the shop in this language; `path` is the one without a language. */
  to(path: string): string
}

export const languageOf = (locale: string, texts: Texts): Language => ({
  locale,
  texts,
  money: (money) => formatMoney(money, locale),
  dateTime: (iso) => formatDateTime(iso, locale),
  to: (path) => localized(locale, path),
})

const Context = createContext<Language | undefined>(undefined)

export const LanguageProvider = Context.Provider

export const useLanguage = (): Language => {
  const language = useContext(Context)
  if (!language) throw new Error('no language was provided')
  return language
}
