import { type Cart, type CartLine, quantityOf, setQuantity } from '../../cart/cart.ts'
import type { CheckedLine } from '../../cart/cart-check.ts'
import { Picture } from '../../design/picture.tsx'
import { QuantityControl } from '../../design/quantity-control.tsx'
import { useLanguage } from '../../texts/language.ts'

type Step = (now: number) => number

interface LineNoticeProps {
  checked: CheckedLine
  onQuantity: (step: Step) => void
}

const LineNotice = ({ checked, onQuantity }: LineNoticeProps) => {
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
      {obstacle === 'too_many' ? (
        <button class="button" type="button" onClick={() => onQuantity(() => stock)}>
          {texts.cart.takeWhatIsLeft(stock)}
        </button>
      ) : null}
    </div>
  )
}

interface CartRowProps {
  checked: CheckedLine
  onChange: (change: (cart: Cart) => Cart) => void
  onRemove: (line: CartLine) => void
}

/** One line of the cart with everything that can be done to it. */
export const CartRow = ({ checked, onChange, onRemove }: CartRowProps) => {
  const { texts, money, to } = useLanguage()
  const { line, unitPrice, stock, obstacle } = checked
  const options = Object.values(line.options).join(', ')
  const changeQuantity = (step: Step) =>
    onChange((cart) => setQuantity(cart, line.sku, step(quantityOf(cart, line.sku))))
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
      <LineNotice checked={checked} onQuantity={changeQuantity} />
      <div class="cart-line-actions">
        {obstacle === 'gone' || obstacle === 'sold_out' ? null : (
          <QuantityControl name={line.name} quantity={line.quantity} stock={stock} onChange={changeQuantity} />
        )}
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
