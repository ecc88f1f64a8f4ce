import { ProblemError } from '@techshop/client/problem-error'
import { useState } from 'preact/hooks'
import { checkCart, checkedTotal } from '../../cart/cart-check.ts'
import { EmptyCart } from '../../cart/empty-cart.tsx'
import { useCart } from '../../cart/use-cart.ts'
import { useProducts } from '../../cart/use-products.ts'
import { ofThisTab } from '../../islands/browser-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useSlow } from '../../islands/use-slow.ts'
import { useLanguage } from '../../texts/language.ts'
import { AddressFields, ContactFields } from './address-fields.tsx'
import { type FieldPointer, type FormProblems, orderRequestOf, parseForm } from './order-form.ts'
import { OrderSummary } from './order-summary.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { explainRefusal } from './refusal.ts'
import { formStorageKey, usePlacing } from './use-placing.ts'

/** So long at most a cache on the way answers with the price before the one that the order was refused for. */
const cacheLifetimeMs = 2_500

const noProblems: FormProblems = { fields: {}, others: [] }

const BlockedNotice = () => {
  const { texts, to } = useLanguage()
  const { cart, checkout } = texts
  return (
    <p class="notice warn" role="alert">
      {cart.blocked} <a href={to('/cart')}>{checkout.backToCart}</a>
    </p>
  )
}

/** The form's values, kept through a reload of this tab. */
const useForm = () => {
  const [form, setForm] = useState(() => parseForm(ofThisTab.read(formStorageKey)))
  const onInput = (pointer: FieldPointer, value: string) => {
    const changed = { ...form, [pointer]: value }
    setForm(changed)
    ofThisTab.write(formStorageKey, JSON.stringify(changed))
  }
  return { form, onInput }
}

/** The whole checkout on one page. */
export const Checkout = () => {
  const { texts, money, to } = useLanguage()
  const cart = useCart()
  const [readings, setReadings] = useState(0)
  const products = useProducts(shopClient, cart, readings)
  const readAgain = () => setReadings((count) => count + 1)
  const { form, onInput } = useForm()
  const [problems, setProblems] = useState(noProblems)
  const { placing, placeOrder } = usePlacing(to, (error) => {
    setProblems(explainRefusal(error, form, cart, texts.checkout))
    const outdated = error instanceof ProblemError && (error.status === 409 || error.status === 422)
    if (!outdated) return
    readAgain()
    setTimeout(readAgain, cacheLifetimeMs)
  })

  const slow = useSlow(placing !== 'no')

  if (placing === 'resuming') {
    return (
      <p class="notice" role="status">
        {slow ? texts.checkout.placingSlowly : texts.checkout.resuming}
      </p>
    )
  }
  if (cart.length === 0 && placing === 'no') return <EmptyCart />

  const waiting = slow ? texts.checkout.placingSlowly : texts.checkout.placing
  const lines = checkCart(cart, products ?? new Map())
  const total = checkedTotal(lines)
  const blocked = lines.some((line) => line.obstacle)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (placing !== 'no' || blocked) return
    setProblems(noProblems)
    placeOrder(orderRequestOf(form, lines))
  }

  return (
    <form class="checkout" onSubmit={submit} noValidate>
      <div class="checkout-fields">
        <ProblemSummary problems={problems} />
        <ContactFields form={form} problems={problems.fields} onInput={onInput} />
        <AddressFields form={form} problems={problems.fields} onInput={onInput} />
      </div>
      <div class="checkout-side">
        <OrderSummary lines={lines} total={total} />
        {blocked ? <BlockedNotice /> : null}
        <button
          class="button primary wide"
          type="submit"
          disabled={placing !== 'no' || blocked || products === undefined}
        >
          {placing === 'no' && total ? texts.checkout.place(money(total)) : texts.checkout.placing}
        </button>
        <p class={slow ? 'notice' : 'visually-hidden'} role="status">
          {placing === 'no' ? '' : waiting}
        </p>
      </div>
    </form>
  )
}
