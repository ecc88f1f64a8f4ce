import type { Client } from '@techshop/client'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ConsoleTexts } from '../texts/en.console.ts'
import type { Session } from './session.ts'

/** What every part of the console works with. */
export interface ConsoleContext {
  texts: ConsoleTexts
  locale: string
  client: Client
  session: Session
  /** Whether the token has a scope; without it an action is not offered. */
  may(scope: string): boolean
  /** Words for an error; an expired session ends here. */
  explain(error: unknown): string
}

const Context = createContext<ConsoleContext | undefined>(undefined)
export const ConsoleProvider = Context.Provider

export const useConsole = (): ConsoleContext => {
  const context = useContext(Context)
  if (!context) throw new Error('outside of the console')
  return context
}
