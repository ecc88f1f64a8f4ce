import { useRef } from 'preact/hooks'
import { maxQuantity } from '../cart/cart.ts'
import { useLanguage } from '../texts/language.ts'
import { unavailable } from './unavailable.ts'

interface QuantityControlProps {
  /** What it is the quantity of. */
  name: string
  quantity: number
  /** Units that can be ordered; left out where that is not known. */
  stock?: number | undefined
  /** Gets the step from the quantity as it is now to the wanted one. */
  onChange: (step: (now: number) => number) => void
  /** The field's id where a label stands beside it; without one it is labelled by `name`. */
  id?: string
}

/** A number of units, to type or to step. */
export const QuantityControl = ({ name, quantity, stock, onChange, id }: QuantityControlProps) => {
  const { cart: texts } = useLanguage().texts
  const seen = useRef({ quantity, hasChanged: false })
  if (seen.current.quantity !== quantity) seen.current = { quantity, hasChanged: true }
  const largest = Math.min(maxQuantity, stock ?? maxQuantity)
  return (
    <div class="quantity-control">
      <button
        class="button"
        type="button"
        aria-label={texts.decrease(name)}
        {...unavailable(quantity <= 1)}
        onClick={() => onChange((now) => Math.min(now - 1, largest))}
      >
        −
      </button>
      <input
        class="input number"
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={largest}
        aria-label={id === undefined ? texts.quantityOf(name) : undefined}
        value={quantity}
        required
        onChange={({ currentTarget: { valueAsNumber } }) => onChange((now) => valueAsNumber || now)}
      />
      <button
        class="button"
        type="button"
        aria-label={texts.increase(name)}
        {...unavailable(quantity >= largest)}
        onClick={() => onChange((now) => now + 1)}
      >
        +
      </button>
      <span class="visually-hidden" role="status">
        {seen.current.hasChanged ? texts.quantityNow(quantity, name) : ''}
      </span>
    </div>
  )
}
