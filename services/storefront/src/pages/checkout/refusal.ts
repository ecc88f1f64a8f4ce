import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { Cart } from '../../cart/cart.ts'
import type { Texts } from '../../texts/texts.ts'
import { type FormProblems, type FormValues, placeProblems } from './order-form.ts'
import { NothingSentError } from './place-order.ts'

interface Limits {
  items: readonly { sku: string; most: number }[]
  mostUnits: number
}

/** Longer, and the visitor had better be told how long. */
const shortWaitMs = 60_000

const explainLimits = ({ items, mostUnits }: Limits, cart: Cart, texts: Texts['checkout']): FormProblems => {
  const nameOf = (sku: string) => cart.find((line) => line.sku === sku)?.name ?? sku
  const lines = items.map(({ sku, most }) => texts.tooManyUnits(nameOf(sku), most))
  return { fields: {}, others: lines.length > 0 ? lines : [texts.tooManyUnitsInAll(mostUnits)] }
}

/** What to tell the visitor about an order that was not placed, or whose fate is unknown. */
export const explainRefusal = (
  error: unknown,
  form: FormValues,
  cart: Cart,
  texts: Texts['checkout'],
): FormProblems => {
  const say = (message: string): FormProblems => ({ fields: {}, others: [message] })
  if (error instanceof NothingSentError) return say(texts.offline)
  if (error instanceof ConnectionError) return say(texts.noConnection)
  if (!(error instanceof ProblemError)) return say(texts.failed(''))
  if (error.problem === 'invalid-request') return placeProblems(error.errors, form, texts)
  if (error.problem === 'price-changed') return say(texts.priceChanged)
  if (error.problem === 'unknown-sku') return say(texts.unknownSku)
  if (error.problem === 'quantity-limited') return explainLimits(error.extensions as unknown as Limits, cart, texts)
  if (error.problem === 'too-many-unpaid-orders') return say(texts.tooManyUnpaid)
  if (error.status === 429) {
    const waitMs = error.retryAfterMs ?? 0
    return say(waitMs > shortWaitMs ? texts.tooManyOrders(Math.ceil(waitMs / 60_000)) : texts.tooMany)
  }
  return say(texts.failed(error.requestId))
}
