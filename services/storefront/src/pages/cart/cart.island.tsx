import { useEffect, useState } from 'preact/hooks'
import { type Cart, type CartLine, removeLine, restoreLine } from '../../cart/cart.ts'
import { checkCart, checkedTotal } from '../../cart/cart-check.ts'
import { changeCart } from '../../cart/cart-storage.ts'
import { EmptyCart } from '../../cart/empty-cart.tsx'
import { useCart } from '../../cart/use-cart.ts'
import { useProducts } from '../../cart/use-products.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useSlow } from '../../islands/use-slow.ts'
import { useLanguage } from '../../texts/language.ts'
import { CartRow } from './cart-row.tsx'

interface Removed {
  line: CartLine
  index: number
}

interface RemovedNoticeProps {
  removed: Removed | undefined
  /** Name of what was put back last. */
  restored: string | undefined
  onUndo: () => void
}

const RemovedNotice = ({ removed, restored, onUndo }: RemovedNoticeProps) => {
  const { cart: texts } = useLanguage().texts
  return (
    <div role="status">
      {restored ? <p class="visually-hidden">{texts.restored(restored)}</p> : null}
      {removed ? (
        <p class="notice with-action">
          <span>{texts.removed(removed.line.name)}</span>
          <button class="button quiet" type="button" onClick={onUndo}>
            {texts.undo}
          </button>
        </p>
      ) : null}
    </div>
  )
}

/** The cart, with what has changed since it was filled. */
export const CartView = () => {
  const { texts, money, to } = useLanguage()
  const cart = useCart()
  const products = useProducts(shopClient, cart)
  const [removed, setRemoved] = useState<Removed>()
  const [restored, setRestored] = useState<string>()
  const [isKept, setKept] = useState(true)
  const slow = useSlow(products === undefined)
  const lines = checkCart(cart, products ?? new Map())
  const total = checkedTotal(lines.filter((line) => line.obstacle !== 'gone'))
  const checking = slow ? texts.cart.checkingSlowly : texts.cart.checking
  const blocked = lines.some((line) => line.obstacle)
  const unknown = products !== undefined && [...products.values()].includes('unknown')

  // Another tab may have filled or emptied the cart: the offer to undo would then put back the wrong thing.
  useEffect(() => {
    if (removed && cart.some((line) => line.sku === removed.line.sku)) setRemoved(undefined)
  }, [cart])

  const attempt = (change: (cart: Cart) => Cart): boolean => {
    const kept = changeCart(change)
    setKept(kept)
    return kept
  }
  const remove = (line: CartLine) => {
    setRestored(undefined)
    if (attempt((current) => removeLine(current, line.sku))) setRemoved({ line, index: cart.indexOf(line) })
  }
  const undo = () => {
    if (!removed || !attempt((current) => restoreLine(current, removed.line, removed.index))) return
    setRestored(removed.line.name)
    setRemoved(undefined)
  }

  return (
    <div class="cart">
      <RemovedNotice removed={removed} restored={restored} onUndo={undo} />
      <div role="alert">{isKept ? null : <p class="notice bad">{texts.cart.notKept}</p>}</div>
      {unknown ? <p class="notice warn">{texts.cart.refreshFailed}</p> : null}
      {lines.length === 0 ? (
        <EmptyCart />
      ) : (
        <div class="cart-columns">
          <ul class="cart-lines">
            {lines.map((checked) => (
              <CartRow key={checked.line.sku} checked={checked} onChange={attempt} onRemove={remove} />
            ))}
          </ul>
          <div class="panel cart-summary">
            <p class="cart-total">
              <span>{texts.cart.total}</span> <strong class="price">{total ? money(total) : null}</strong>
            </p>
            {blocked ? (
              <p class="notice warn" role="status">
                {texts.cart.blocked}
              </p>
            ) : (
              <a class="button primary wide" href={to('/checkout')}>
                {texts.cart.checkout}
              </a>
            )}
            <p class="soft small" role="status">
              {products === undefined ? checking : texts.checkout.noteOnStock}
            </p>
          </div>
        </div>
      )}
    </div>
  )
}
