import type { ConsoleTexts } from './en.console.ts'
import type { Locale } from './texts.ts'

const loaders: Record<Locale, () => Promise<ConsoleTexts>> = {
  en: () => import('./en.console.ts').then((module) => module.enConsole),
}

/** The console's texts in the language that the document says it is in. */
export const loadConsoleTexts = (lang: string): Promise<ConsoleTexts> => (loaders[lang as Locale] ?? loaders.en)()
