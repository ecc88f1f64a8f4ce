import { en } from './en.ts'

/** A language is complete when it satisfies this type. */
export type Texts = typeof en

export const texts = { en } satisfies Record<string, Texts>
export type Locale = keyof typeof texts
export const defaultLocale: Locale = 'en'
