import { type CartLine, maxQuantity, setQuantity } from '../../cart/cart.ts'
import type { CheckedLine } from '../../cart/cart-check.ts'
import { changeCart } from '../../cart/cart-storage.ts'
import { Picture } from '../../design/picture.tsx'
import { useLanguage } from '../../texts/language.ts'

const QuantityControl = ({ line, stock }: { line: CartLine; stock: number | undefined }) => {
  const { cart: texts } = useLanguage().texts
  const largest = Math.min(maxQuantity, stock ?? maxQuantity)
  const change = (quantity: number) => changeCart((cart) => setQuantity(cart, line.sku, quantity))
  return (
    <div class="quantity-control">
      <button
        class="button"
        type="button"
        aria-label={texts.decrease(line.name)}
        disabled={line.quantity <= 1}
        onClick={() => change(Math.min(line.quantity - 1, largest))}
      >
        −
      </button>
      <input
        class="input number"
        type="number"
        inputMode="numeric"
        min={1}
        max={largest}
        aria-label={texts.quantityOf(line.name)}
        value={line.quantity}
        onChange={(event) => {
          change(event.currentTarget.valueAsNumber || line.quantity)
        }}
      />
      <button
        class="button"
        type="button"
        aria-label={texts.increase(line.name)}
        disabled={line.quantity >= largest}
        onClick={() => change(line.quantity + 1)}
      >
        +
      </button>
    </div>
  )
}

const LineNotice = ({ checked }: { checked: CheckedLine }) => {
  const { texts, money } = useLanguage()
  const { obstacle, stock = 0, priceBefore, unitPrice } = checked
  const messages = [
    obstacle === 'gone' && texts.cart.gone,
    obstacle === 'sold_out' && texts.cart.soldOut,
    obstacle === 'too_many' && texts.cart.onlyLeft(stock),
    priceBefore && texts.cart.priceChanged(money(priceBefore), money(unitPrice)),
  ].filter((message): message is string => Boolean(message))
  return (
    <div class="cart-line-notices" role="status">
      {messages.map((message) => (
        <p key={message} class="notice warn small">
          {message}
        </p>
      ))}
    </div>
  )
}

interface CartRowProps {
  checked: CheckedLine
  onRemove: (line: CartLine) => void
}

/** One line of the cart with everything that can be done to it. */
export const CartRow = ({ checked, onRemove }: CartRowProps) => {
  const { texts, money, to } = useLanguage()
  const { line, unitPrice, stock, obstacle } = checked
  const options = Object.values(line.options).join(', ')
  return (
    <li class="cart-line">
      <Picture image={line.image} loading="lazy" decorative />
      <div class="cart-line-text">
        <h2>
          <a href={to(`/p/${line.slug}?sku=${encodeURIComponent(line.sku)}`)}>{line.name}</a>
        </h2>
        {options ? <p class="soft small">{options}</p> : null}
        <p class="soft small">{texts.cart.each(money(unitPrice))}</p>
      </div>
      <p class="price">{money({ ...unitPrice, amount: unitPrice.amount * line.quantity })}</p>
      <LineNotice checked={checked} />
      <div class="cart-line-actions">
        {obstacle === 'gone' || obstacle === 'sold_out' ? null : <QuantityControl line={line} stock={stock} />}
        <button
          class="button quiet"
          type="button"
          aria-label={texts.cart.removeOf(line.name)}
          onClick={() => onRemove(line)}
        >
          {texts.cart.remove}
        </button>
      </div>
    </li>
  )
}
