import type { Order } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { addUnits, removeLine } from '../../cart/cart.ts'
import { changeCart, readCart } from '../../cart/cart-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useLanguage } from '../../texts/language.ts'

/** What could not be put back into the cart, by name, or that the browser keeps no cart. */
type Left = readonly string[] | 'not-kept'

/** Puts into the cart what can be had of an order that could not be served. */
const putBack = async (order: Order): Promise<Left> => {
  const left: string[] = []
  const short = new Map((order.shortages ?? []).map(({ sku, available }) => [sku, available]))
  for (const item of order.items) {
    const quantity = Math.min(item.quantity, short.get(item.sku) ?? item.quantity)
    if (quantity === 0) continue
    const product = await shopClient.products.get(item.productId).then(
      ({ data }) => data,
      () => undefined,
    )
    if (!product) {
      left.push(item.name)
      continue
    }
    const { sku, productId, name, options, unitPrice } = item
    const line = { sku, productId, name, options, unitPrice, quantity, slug: product.slug, image: product.images[0] }
    const { cart, added } = addUnits(removeLine(readCart(), sku), line, quantity)
    if (added === 0) left.push(name)
    else if (!changeCart(() => cart)) return 'not-kept'
  }
  return left
}

/** Why an order was rejected, line by line, and a way on. */
export const Shortages = ({ order }: { order: Order }) => {
  const { texts: all, to } = useLanguage()
  const { order: texts } = all
  const [left, setLeft] = useState<Left>([])
  const takeBack = async () => {
    const missing = await putBack(order)
    if (missing.length === 0) window.location.assign(to('/cart'))
    else setLeft(missing)
  }
  if (order.status !== 'rejected') return null
  const nameOf = (sku: string) => order.items.find((item) => item.sku === sku)?.name ?? sku
  const shortages = order.shortages ?? []
  const total = new Map(shortages.map(({ sku, available }) => [sku, available]))
  const somethingLeft = order.items.some((item) => (total.get(item.sku) ?? item.quantity) > 0)
  return (
    <section class="panel shortages">
      <ul>
        {shortages.map(({ sku, requested, available }) => (
          <li key={sku}>{texts.shortage(nameOf(sku), requested, available)}</li>
        ))}
      </ul>
      {somethingLeft ? (
        <button class="button primary" type="button" onClick={() => void takeBack()}>
          {texts.backInCart}
        </button>
      ) : null}
      <div role="alert">
        {left.length === 0 ? null : (
          <p class="notice warn">
            {left === 'not-kept' ? all.cart.notKept : texts.notBackInCart(left)}{' '}
            <a href={to('/cart')}>{all.product.viewCart}</a>
          </p>
        )}
      </div>
    </section>
  )
}
