import type { Locale, Texts } from './texts.ts'

/** A browser loads the one language that the page is in. */
const loaders: Record<Locale, () => Promise<Texts>> = {
  en: () => import('./en.ts').then((module) => module.en),
}

/** The texts of the language that the document says it is in. */
export const loadTexts = (lang: string): Promise<Texts> => (loaders[lang as Locale] ?? loaders.en)()
