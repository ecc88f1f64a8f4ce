import { useEffect, useState } from 'preact/hooks'
import { lasting } from '../islands/browser-storage.ts'
import { loadConsoleTexts } from '../texts/load-console-texts.ts'
import type { Locale } from '../texts/locales.ts'
import { type ConsoleLanguage, keepLocale } from './language.ts'

/** The language that the console speaks, and what changes it; that rejects where the texts cannot be loaded. */
export const useLanguage = (initial: ConsoleLanguage) => {
  const [language, setLanguage] = useState(initial)
  const { locale } = language
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const changeTo = async (chosen: Locale): Promise<void> => {
    const texts = await loadConsoleTexts(chosen)
    keepLocale(lasting, chosen)
    setLanguage({ locale: chosen, texts })
  }
  return { language, changeTo }
}
