import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { ConsoleTexts } from '../texts/en.console.ts'

/** Words for what went wrong. Faults of single fields are shown beside them, not here. */
export const explainError = (error: unknown, texts: ConsoleTexts): string => {
  if (error instanceof ConnectionError) return texts.noConnection
  if (!(error instanceof ProblemError)) return texts.failed(error instanceof Error ? error.message : String(error))
  if (error.status === 401) return texts.signIn.expired
  if (error.status === 403) return texts.forbidden
  if (error.status === 404) return texts.notFound
  if (error.status === 429 || error.status === 503) return texts.busy
  if (error.status >= 500) return texts.broken(error.requestId)
  return texts.failed(error.detail || error.title)
}
