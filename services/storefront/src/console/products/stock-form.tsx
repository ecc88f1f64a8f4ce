import { createIdempotencyKey } from '@techshop/client/idempotency-key'
import { isProblem } from '@techshop/client/problem-error'
import type { Product } from '@techshop/client/types'
import { useRef, useState } from 'preact/hooks'
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
  const [problems, setProblems] = useState<FormProblems>(noProblems)
  const [message, setMessage] = useState<{ tone: string; text: string }>()
  const [isBusy, setBusy] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  /** The key of this wish, with the wish itself: another wish needs another key. */
  const wish = useRef({ text: '', key: '' })

  const keyFor = (text: string): string => {
    if (wish.current.text !== text) wish.current = { text, key: createIdempotencyKey() }
    return wish.current.key
  }
  const refuse = (found: FormProblems) => {
    setProblems(found)
    focusFirstProblem(element.current)
  }
  const adjust = async (units: number) => {
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
      refuse(problemsOf(error))
      setMessage({ tone: 'bad', text: isProblem(error, 'stock-below-zero') ? labels.belowZero : explain(error) })
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const units = parseDelta(delta)
    setMessage(undefined)
    refuse(
      new Map([
        ...(units === undefined ? ([['/delta', labels.invalidDelta]] as const) : []),
        ...(reason.trim() ? [] : ([['/reason', labels.reasonNeeded]] as const)),
      ]),
    )
    if (units !== undefined && reason.trim() && !isBusy) void adjust(units)
  }

  return (
    <form ref={element} class="panel" onSubmit={submit} noValidate>
      <h3>{labels.adjust}</h3>
      <div role="status">{message ? <p class={`notice ${message.tone}`}>{message.text}</p> : null}</div>
      <SelectField
        label={labels.sku}
        value={sku}
        onChange={onSku}
        choices={product.variants.map((variant) => [
          variant.sku,
          `${[variant.sku, ...Object.values(variant.options)].join(', ')} (${variant.stock})`,
        ])}
      />
      <TextField
        label={labels.delta}
        hint={labels.deltaHint}
        value={delta}
        onInput={setDelta}
        problem={problems.get('/delta')}
        inputMode="text"
      />
      <TextField
        label={texts.reason}
        value={reason}
        onInput={setReason}
        problem={problems.get('/reason')}
        maxLength={500}
      />
      <p>
        <button class="button primary" type="submit" disabled={isBusy}>
          {labels.adjust}
        </button>
      </p>
    </form>
  )
}
