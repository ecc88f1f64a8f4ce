import type { ConsoleTexts } from './en.console.ts'

/** The console's texts. Staff read English so far; another language is another file of the same type. */
export const loadConsoleTexts = (_lang: string): Promise<ConsoleTexts> =>
  import('./en.console.ts').then((module) => module.enConsole)
