import { createIdempotencyKey } from '@techshop/client/idempotency-key'
import { ProblemError } from '@techshop/client/problem-error'
import type { Product } from '@techshop/client/types'
import { useRef, useState } from 'preact/hooks'
import { describedBy } from '../../design/field.tsx'
import { useConsole } from '../console-context.ts'

interface StockFormProps {
  product: Product
  sku: string
  onSku: (sku: string) => void
  onAdjusted: () => void
}

const parseDelta = (text: string): number | undefined => {
  const delta = Number(text)
  return text.trim() !== '' && Number.isSafeInteger(delta) && delta !== 0 ? delta : undefined
}

/** Adds or takes away stock, once however often the button is pressed or the connection breaks. */
export const StockForm = ({ product, sku, onSku, onAdjusted }: StockFormProps) => {
  const { texts, client, explain } = useConsole()
  const labels = texts.products
  const [delta, setDelta] = useState('')
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<{ delta?: string; reason?: string }>({})
  const [message, setMessage] = useState<{ tone: string; text: string }>()
  const [busy, setBusy] = useState(false)
  /** The key of this wish, with the wish itself: another wish needs another key. */
  const wish = useRef({ text: '', key: '' })

  const keyFor = (text: string): string => {
    if (wish.current.text !== text) wish.current = { text, key: createIdempotencyKey() }
    return wish.current.key
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const units = parseDelta(delta)
    setMessage(undefined)
    setProblems({
      ...(units === undefined ? { delta: labels.invalidDelta } : {}),
      ...(reason.trim() ? {} : { reason: labels.reasonNeeded }),
    })
    if (units === undefined || !reason.trim() || busy) return
    setBusy(true)
    try {
      const adjustment = { delta: units, reason: reason.trim() }
      const idempotencyKey = keyFor(JSON.stringify([sku, adjustment]))
      const entry = await client.products.adjustStock(product.id, sku, adjustment, { idempotencyKey })
      wish.current = { text: '', key: '' }
      setDelta('')
      setReason('')
      setMessage({ tone: 'good', text: labels.adjusted(sku, entry.stock) })
      onAdjusted()
    } catch (error) {
      const below = error instanceof ProblemError && error.problem === 'stock-below-zero'
      setMessage({ tone: 'bad', text: below ? labels.belowZero : explain(error) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form class="panel" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{labels.adjust}</h2>
      <div role="status">{message ? <p class={`notice ${message.tone}`}>{message.text}</p> : null}</div>
      <div class="field">
        <label for="stock-sku">{labels.sku}</label>
        <select class="input" id="stock-sku" value={sku} onChange={(event) => onSku(event.currentTarget.value)}>
          {product.variants.map((variant) => (
            <option key={variant.sku} value={variant.sku}>
              {[variant.sku, ...Object.values(variant.options)].join(', ')} ({variant.stock})
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="stock-delta">{labels.delta}</label>
        <span class="hint" id="stock-delta-hint">
          {labels.deltaHint}
        </span>
        <input
          class="input number"
          id="stock-delta"
          autocomplete="off"
          value={delta}
          onInput={(event) => setDelta(event.currentTarget.value)}
          {...describedBy('stock-delta', labels.deltaHint, problems.delta)}
        />
        <span class="problem" id="stock-delta-problem">
          {problems.delta}
        </span>
      </div>
      <div class="field">
        <label for="stock-reason">{texts.reason}</label>
        <input
          class="input"
          id="stock-reason"
          maxLength={500}
          autocomplete="off"
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
          {...describedBy('stock-reason', undefined, problems.reason)}
        />
        <span class="problem" id="stock-reason-problem">
          {problems.reason}
        </span>
      </div>
      <p>
        <button class="button primary" type="submit" disabled={busy}>
          {labels.adjust}
        </button>
      </p>
    </form>
  )
}
