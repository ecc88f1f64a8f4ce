import type { Locale } from './locales.ts'
import type { Texts } from './texts.ts'

/** A browser loads the one language that the page is in. */
const loaders: Record<Locale, () => Promise<Texts>> = {
  en: () => import('./en.ts').then((module) => module.en),
  de: () => import('./de.ts').then((module) => module.de),
}

/** The texts of the language that the document says it is in. */
export const loadTexts = (lang: string): Promise<Texts> => (loaders[lang as Locale] ?? loaders.en)()
