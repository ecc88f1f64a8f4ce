import { createIdempotencyKey } from '@techshop/client/idempotency-key'
import { isProblem } from '@techshop/client/problem-error'
import type { Product } from '@techshop/client/types'
import { useRef, useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useDraft } from '../../islands/use-draft.ts'
import { readCount } from '../../texts/read-amount.ts'
import { useConsole } from '../console-context.ts'
import { type FormProblems, focusFirstProblem, noProblems, problemsOf } from '../controls/form-problems.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'

interface StockFormProps {
  product: Product
  sku: string
  onSku: (sku: string) => void
  onAdjusted: () => void
}

/** A change of stock, such as `+12` or `-1,000`; a keyboard's minus sign counts as well as a typographer's. */
const readDelta = (text: string, locale: string): number | undefined => {
  const [, sign, units = ''] = /^([+\-−]?)(.*)$/s.exec(text.trim()) ?? []
  const count = readCount(units, locale)
  if (!count) return undefined
  return sign === '-' || sign === '−' ? -count : count
}

/** Adds or takes away stock, once however often the button is pressed or the connection breaks. */
export const StockForm = ({ product, sku, onSku, onAdjusted }: StockFormProps) => {
  const { texts, locale, client, explain } = useConsole()
  const labels = texts.products
  const { draft, read, change } = useDraft(() => ({ sku, delta: '', reason: '' }))
  const [problems, setProblems] = useState<FormProblems>(noProblems)
  const [message, setMessage] = useState<{ tone: string; text: string }>()
  const [isBusy, setBusy] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  /** The key of this wish, with the wish itself: another wish needs another key. */
  const wish = useRef({ text: '', key: '' })

  const choose = (chosen: string) => {
    change((now) => ({ ...now, sku: chosen }))
    onSku(chosen)
  }
  const keyFor = (text: string): string => {
    if (wish.current.text !== text) wish.current = { text, key: createIdempotencyKey() }
    return wish.current.key
  }
  const refuse = (found: FormProblems) => {
    setProblems(found)
    focusFirstProblem(element.current)
  }
  const adjust = async (sku: string, units: number, reason: string) => {
    setBusy(true)
    try {
      const adjustment = { delta: units, reason }
      const idempotencyKey = keyFor(JSON.stringify([sku, adjustment]))
      const entry = await client.products.adjustStock(product.id, sku, adjustment, { idempotencyKey })
      wish.current = { text: '', key: '' }
      change((now) => ({ ...now, delta: '', reason: '' }))
      setMessage({ tone: 'good', text: labels.adjusted(sku, entry.stock) })
      onAdjusted()
    } catch (error) {
      refuse(problemsOf(error))
      setMessage({ tone: 'bad', text: isProblem(error, 'stock-below-zero') ? labels.belowZero : explain(error) })
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = read()
    const units = readDelta(typed.delta, locale)
    const reason = typed.reason.trim()
    const chosen = product.variants.some((variant) => variant.sku === typed.sku) ? typed.sku : sku
    setMessage(undefined)
    refuse(
      new Map([
        ...(units === undefined ? ([['/delta', labels.invalidDelta]] as const) : []),
        ...(reason ? [] : ([['/reason', labels.reasonNeeded]] as const)),
      ]),
    )
    if (units !== undefined && reason && !isBusy) void adjust(chosen, units, reason)
  }

  return (
    <form ref={element} class="panel" onSubmit={submit} noValidate>
      <h3>{labels.adjust}</h3>
      <div role="status">{message ? <p class={`notice ${message.tone}`}>{message.text}</p> : null}</div>
      <SelectField
        label={labels.sku}
        value={sku}
        onChange={choose}
        choices={product.variants.map((variant) => [
          variant.sku,
          `${[variant.sku, ...Object.values(variant.options)].join(', ')} (${variant.stock})`,
        ])}
      />
      <TextField
        label={labels.delta}
        hint={labels.deltaHint}
        value={draft.delta}
        onInput={(delta) => change((now) => ({ ...now, delta }))}
        problem={problems.get('/delta')}
        inputMode="text"
      />
      <TextField
        label={texts.reason}
        value={draft.reason}
        onInput={(reason) => change((now) => ({ ...now, reason }))}
        problem={problems.get('/reason')}
        maxLength={500}
      />
      <p>
        <button class="button primary" type="submit" {...unavailable(isBusy)}>
          {labels.adjust}
        </button>
      </p>
    </form>
  )
}
