import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { Texts } from '../../texts/texts.ts'
import { type FormProblems, type FormValues, placeProblems } from './order-form.ts'

/** What to tell the visitor about an order that was not placed, or whose fate is unknown. */
export const explainRefusal = (error: unknown, form: FormValues, texts: Texts['checkout']): FormProblems => {
  const say = (message: string): FormProblems => ({ fields: {}, others: [message] })
  if (error instanceof ConnectionError) return say(texts.noConnection)
  if (!(error instanceof ProblemError)) return say(texts.failed(''))
  if (error.problem === 'invalid-request') return placeProblems(error.errors, form, texts)
  if (error.problem === 'price-changed') return say(texts.priceChanged)
  if (error.problem === 'unknown-sku') return say(texts.unknownSku)
  if (error.status === 429) return say(texts.tooMany)
  return say(texts.failed(error.requestId))
}
