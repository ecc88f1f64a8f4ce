import type { Order } from '@techshop/client/types'
import { addLine, removeLine } from '../../cart/cart.ts'
import { changeCart } from '../../cart/cart-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useLanguage } from '../../texts/language.ts'

/** Puts into the cart what can be had of an order that could not be served. */
const putBack = async (order: Order): Promise<void> => {
  const short = new Map((order.shortages ?? []).map(({ sku, available }) => [sku, available]))
  for (const item of order.items) {
    const quantity = Math.min(item.quantity, short.get(item.sku) ?? item.quantity)
    if (quantity === 0) continue
    const product = await shopClient.products.get(item.productId).then(
      ({ data }) => data,
      () => undefined,
    )
    if (!product) continue
    const { sku, productId, name, options, unitPrice } = item
    const line = { sku, productId, name, options, unitPrice, quantity, slug: product.slug, image: product.images[0] }
    changeCart((cart) => addLine(removeLine(cart, sku), line))
  }
}

/** Why an order was rejected, line by line, and a way on. */
export const Shortages = ({ order }: { order: Order }) => {
  const { texts: all, to } = useLanguage()
  const { order: texts } = all
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
        <button
          class="button primary"
          type="button"
          onClick={() => void putBack(order).then(() => window.location.assign(to('/cart')))}
        >
          {texts.backInCart}
        </button>
      ) : null}
    </section>
  )
}
