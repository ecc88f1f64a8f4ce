import { de } from './de.ts'
import { en } from './en.ts'
import type { Locale } from './locales.ts'

/** A language is complete when it satisfies this type. */
export type Texts = typeof en

/** Every text of every language. For the server: a browser loads one (`load-texts.ts`). */
export const texts: Record<Locale, Texts> = { en, de }
