import type { Product, Variant } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { type Addition, addUnits, type CartLine, maxLines, maxQuantity } from '../../cart/cart.ts'
import { changeCart, readCart } from '../../cart/cart-storage.ts'
import { AvailabilityLabel } from '../../design/availability.tsx'
import { QuantityControl } from '../../design/quantity-control.tsx'
import { useDraft } from '../../islands/use-draft.ts'
import { attributeLabel } from '../../listing/facets.ts'
import { rememberProduct } from '../../recent/recent-storage.ts'
import { useLanguage } from '../../texts/language.ts'
import { useFreshVariants } from './use-fresh-variants.ts'
import { choiceState, chosenVariant, variantWith } from './variant-choice.ts'

export interface PurchaseProps {
  product: Pick<Product, 'id' | 'slug' | 'name' | 'options' | 'variants'> & { image: Product['images'][number] | null }
  /** The variant that the address asks for. */
  sku: string | null
  /** The prices as the server has written them, by amount: a phone takes long to set up the writing of prices by itself. */
  writtenPrices: Record<number, string>
}

type Choose = (variant: Variant, event: MouseEvent) => void

const OptionValues = ({
  product,
  variant,
  option,
  onChoose,
}: {
  product: PurchaseProps['product']
  variant: Variant
  option: Product['options'][number]
  onChoose: Choose
}) => {
  const { texts, to } = useLanguage()
  return (
    <fieldset>
      <legend class="option-name">
        {attributeLabel(option.name, texts.attributes)}: <strong>{variant.options[option.name]}</strong>
      </legend>
      <ul class="option-values">
        {option.values.map((value) => {
          const target = variantWith(product, variant, option.name, value)
          if (!target) return null
          const state = choiceState(product, variant, option.name, value)
          return (
            <li key={value}>
              <a
                class={`option-value ${state}`}
                href={to(`/p/${product.slug}?sku=${encodeURIComponent(target.sku)}`)}
                aria-current={variant.options[option.name] === value ? 'true' : undefined}
                onClick={(event) => onChoose(target, event)}
              >
                {value}
                {state === 'available' ? null : (
                  <span class="visually-hidden">
                    {' '}
                    ({state === 'out_of_stock' ? texts.product.unavailable : texts.product.impossible})
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

const lineOf = (product: PurchaseProps['product'], variant: Variant, quantity: number): CartLine => ({
  sku: variant.sku,
  productId: product.id,
  slug: product.slug,
  name: product.name,
  options: variant.options,
  image: product.image ?? undefined,
  quantity,
  unitPrice: variant.price,
})

/** What has become of the wish to put something into the cart. */
type Outcome = (Addition & { name: string; stock: number }) | 'not-kept'

const OutcomeNotice = ({ outcome }: { outcome: Outcome }) => {
  const { texts, to } = useLanguage()
  if (outcome === 'not-kept') return <p class="notice bad">{texts.cart.notKept}</p>
  const { name, stock, added, limit } = outcome
  const limits = {
    stock: texts.product.alreadyAll(stock),
    quantity: texts.product.quantityLimit(maxQuantity),
    lines: texts.product.linesLimit(maxLines),
  }
  return (
    <p class={`notice ${added > 0 ? 'good' : 'warn'}`}>
      {added > 0 ? texts.product.added(name, added) : ''} {limit ? limits[limit] : ''}{' '}
      <a href={to('/cart')}>{texts.product.viewCart}</a>
    </p>
  )
}

const AddToCart = ({ product, variant }: { product: PurchaseProps['product']; variant: Variant }) => {
  const { texts } = useLanguage()
  const { draft: quantity, read: readQuantity, change: setQuantity } = useDraft(() => 1)
  const [outcome, setOutcome] = useState<Outcome>()
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])

  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const addition = addUnits(readCart(), lineOf(product, variant, readQuantity()), variant.stock)
    const isKept = addition.added === 0 || changeCart(() => addition.cart)
    setOutcome(isKept ? { name: product.name, stock: variant.stock, ...addition } : 'not-kept')
  }

  if (variant.stock === 0) {
    return (
      <button class="button wide" type="button" disabled>
        {texts.product.soldOut}
      </button>
    )
  }
  return (
    <form class="add-to-cart" onSubmit={add}>
      <div class="field">
        <label for="quantity">{texts.product.quantity}</label>
        <QuantityControl
          id="quantity"
          name={product.name}
          quantity={quantity}
          stock={variant.stock}
          onChange={setQuantity}
        />
      </div>
      <button class="button primary" type="submit" disabled={!ready}>
        {texts.product.addToCart}
      </button>
      <div class="added" role="status">
        {outcome ? <OutcomeNotice outcome={outcome} /> : null}
      </div>
    </form>
  )
}

/** Choice of variant, its price and stock, and the way into the cart. Choosing works without a script, too. */
export const Purchase = ({ product: rendered, sku, writtenPrices }: PurchaseProps) => {
  const { texts, money } = useLanguage()
  const [chosen, setChosen] = useState(sku)
  const product = { ...rendered, variants: [...useFreshVariants(rendered)] }
  const variant = chosenVariant(product, chosen ?? undefined)
  useEffect(() => rememberProduct({ slug: product.slug, name: product.name, image: product.image?.url }), [])
  if (!variant) return null

  const choose: Choose = (target, event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    setChosen(target.sku)
    window.history.replaceState(null, '', `?sku=${encodeURIComponent(target.sku)}`)
  }

  return (
    <div class="purchase">
      <p class="purchase-price" aria-live="polite">
        <span class="price">{writtenPrices[variant.price.amount] ?? money(variant.price)}</span>
        <AvailabilityLabel availability={variant.availability} stock={variant.stock} />
      </p>
      {product.options.map((option) => (
        <OptionValues key={option.name} product={product} variant={variant} option={option} onChoose={choose} />
      ))}
      {variant.stock === 0 && product.variants.length > 1 ? <p class="soft">{texts.product.outOfStockHint}</p> : null}
      <AddToCart key={variant.sku} product={product} variant={variant} />
      <noscript>
        <p class="notice">{texts.product.noScript}</p>
      </noscript>
      <p class="soft small">
        {texts.product.sku}: <span class="number">{variant.sku}</span>
      </p>
    </div>
  )
}
