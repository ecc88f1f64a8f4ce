import type { Client } from '@techshop/client'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Locale } from '../texts/locales.ts'
import type { ConsoleLanguage } from './language.ts'
import type { Session } from './session.ts'

/** What the services let staff do (RFC 6749, 3.3). */
export type Scope = 'catalog:write' | 'categories:write' | 'orders:read' | 'orders:write'

/** News about something that was done, with a way to take it back. */
export interface Notice {
  text: string
  tone?: 'good' | 'bad'
  undo?: () => void
}

/** What every part of the console works with. */
export interface ConsoleContext extends ConsoleLanguage {
  /** Goes on in another language, now and whenever the console is opened again. */
  speak(locale: Locale): void
  client: Client
  session: Session
  /** Whether the token has a scope; without it an action is not offered. */
  may(scope: Scope): boolean
  /** Words for an error; where the session has ended, staff are asked to sign in again. */
  explain(error: unknown): string
  /** Shows news until they are dismissed or others come. */
  notify(notice: Notice | undefined): void
  /** Says what can be seen to those who do not see it. */
  announce(text: string): void
}

const Context = createContext<ConsoleContext | undefined>(undefined)
export const ConsoleProvider = Context.Provider

export const useConsole = (): ConsoleContext => {
  const context = useContext(Context)
  if (!context) throw new Error('outside of the console')
  return context
}
