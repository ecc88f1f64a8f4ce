import { ProblemError } from '@techshop/client/problem-error'
import type { Product, Tagged, Variant } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { formatMoney, parseAmount, writeAmount } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { pricePatch } from './price-patch.ts'

interface PriceFormProps {
  read: Tagged<Product>
  onSaved: (read: Tagged<Product>) => void
}

interface PriceRowProps {
  variant: Variant
  value: string
  /** Whether to show what is saved now beside what was typed. */
  compare: boolean
  onInput: (value: string) => void
}

const PriceRow = ({ variant, value, compare, onInput }: PriceRowProps) => {
  const { texts, locale } = useConsole()
  const valid = parseAmount(value, variant.price.currency) !== undefined
  return (
    <tr>
      <th scope="row" class="code">
        {variant.sku}
      </th>
      <td>{Object.values(variant.options).join(', ')}</td>
      <td class="number end">{variant.stock}</td>
      <td>
        <input
          class="input number price-input"
          inputMode="decimal"
          autocomplete="off"
          aria-label={texts.products.priceOf(variant.sku)}
          aria-invalid={valid ? undefined : 'true'}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />{' '}
        <span class="soft small">{variant.price.currency}</span>
        {compare ? (
          <span class="price-note small"> {texts.products.savedNow(formatMoney(variant.price, locale))}</span>
        ) : null}
      </td>
    </tr>
  )
}

/** Prices of all variants, saved together. An edit by someone else in between is caught and shown. */
export const PriceForm = ({ read, onSaved }: PriceFormProps) => {
  const { texts, client, explain } = useConsole()
  const { data: product } = read
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [message, setMessage] = useState<{ tone: string; text: string }>()
  const [conflict, setConflict] = useState(false)
  const [busy, setBusy] = useState(false)
  const labels = texts.products
  const textOf = ({ sku, price }: Variant) => typed[sku] ?? writeAmount(price.amount, price.currency)

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const patch = pricePatch(product, typed)
    if (patch === 'invalid') return setMessage({ tone: 'bad', text: labels.invalidPrice })
    if (patch === 'unchanged') return setMessage({ tone: '', text: labels.nothingChanged })
    setBusy(true)
    try {
      onSaved(await client.products.update(read, patch))
      setTyped({})
      setConflict(false)
      setMessage({ tone: 'good', text: labels.saved })
    } catch (error) {
      const stale = error instanceof ProblemError && error.problem === 'stale-version'
      setConflict(stale)
      setMessage({ tone: 'bad', text: stale ? labels.conflict : explain(error) })
      if (stale) onSaved(await client.products.get(product.id))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form class="panel" onSubmit={(event) => void save(event)} noValidate>
      <h2>{labels.variants}</h2>
      <div role="status">{message ? <p class={`notice ${message.tone}`}>{message.text}</p> : null}</div>
      <div class="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{labels.sku}</th>
              <th scope="col">{labels.options}</th>
              <th scope="col" class="end">
                {labels.stock}
              </th>
              <th scope="col">{labels.price}</th>
            </tr>
          </thead>
          <tbody>
            {product.variants.map((variant) => (
              <PriceRow
                key={variant.sku}
                variant={variant}
                value={textOf(variant)}
                compare={conflict}
                onInput={(value) => setTyped({ ...typed, [variant.sku]: value })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button class="button primary" type="submit" disabled={busy}>
          {texts.save}
        </button>
      </p>
    </form>
  )
}
