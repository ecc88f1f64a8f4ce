import type { ConsoleTexts } from './en.console.ts'
import type { Locale } from './locales.ts'

const loaders: Record<Locale, () => Promise<ConsoleTexts>> = {
  en: () => import('./en.console.ts').then((module) => module.enConsole),
  de: () => import('./de.console.ts').then((module) => module.deConsole),
}

/** The console's texts in a language; a browser loads those that staff choose. */
export const loadConsoleTexts = (locale: Locale): Promise<ConsoleTexts> => loaders[locale]()
