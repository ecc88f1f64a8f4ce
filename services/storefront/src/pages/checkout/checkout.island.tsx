import { ProblemError } from '@techshop/client/problem-error'
import { useState } from 'preact/hooks'
import { type CheckedLine, checkCart, checkedTotal } from '../../cart/cart-check.ts'
import { readCart } from '../../cart/cart-storage.ts'
import { EmptyCart } from '../../cart/empty-cart.tsx'
import { useCart } from '../../cart/use-cart.ts'
import { useProducts } from '../../cart/use-products.ts'
import { unavailable } from '../../design/unavailable.ts'
import { ofThisTab } from '../../islands/browser-storage.ts'
import { shopClient } from '../../islands/shop-client.ts'
import { useDraft } from '../../islands/use-draft.ts'
import { useSlow } from '../../islands/use-slow.ts'
import { useLanguage } from '../../texts/language.ts'
import { AddressFields, ContactFields } from './address-fields.tsx'
import { EarlierOrder } from './earlier-order.tsx'
import { type FieldPointer, type FormProblems, missingIn, orderRequestOf, parseForm } from './order-form.ts'
import { OrderSummary } from './order-summary.tsx'
import type { Wish } from './place-once.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { explainRefusal } from './refusal.ts'
import { UnansweredOrder } from './unanswered-order.tsx'
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
  const { draft, read, change } = useDraft(
    () => parseForm(ofThisTab.read(formStorageKey)),
    (changed) => ofThisTab.write(formStorageKey, JSON.stringify(changed)),
  )
  const onInput = (pointer: FieldPointer, value: string) => change((form) => ({ ...form, [pointer]: value }))
  return { form: draft, readForm: read, onInput }
}

const namesOf = (lines: readonly CheckedLine[]) => Object.fromEntries(lines.map(({ line }) => [line.sku, line.name]))

/** The whole checkout on one page. */
export const Checkout = () => {
  const { texts, money, to } = useLanguage()
  const cart = useCart()
  const [readings, setReadings] = useState(0)
  const products = useProducts(shopClient, cart, readings)
  const readAgain = () => setReadings((count) => count + 1)
  const { form, readForm, onInput } = useForm()
  const [problems, setProblems] = useState(noProblems)
  const [isForgotten, setForgotten] = useState(false)
  const { placing, earlier, unanswered, placeOrder, forget } = usePlacing({
    to,
    wanted: () => JSON.stringify([readForm(), readCart().map(({ sku, quantity }) => [sku, quantity])]),
    onRefusal: (error) => {
      setProblems(explainRefusal(error, readForm(), readCart(), texts.checkout))
      const outdated = error instanceof ProblemError && (error.status === 409 || error.status === 422)
      if (!outdated) return
      readAgain()
      setTimeout(readAgain, cacheLifetimeMs)
    },
  })

  const slow = useSlow(placing)
  const place = (wish: Wish) => {
    setProblems(noProblems)
    placeOrder(wish)
  }
  const giveUp = () => {
    forget()
    setForgotten(true)
  }
  const pastOrders = (
    <>
      <p class="visually-hidden" role="status">
        {isForgotten ? texts.checkout.forgotten : ''}
      </p>
      {earlier ? <EarlierOrder order={earlier} /> : null}
      {unanswered ? (
        <UnansweredOrder order={unanswered} onSendAgain={() => place(unanswered)} onForget={giveUp} />
      ) : null}
    </>
  )

  if (cart.length === 0 && !placing) {
    return (
      <div class="checkout-fields">
        <ProblemSummary problems={problems} form={form} />
        {pastOrders}
        <EmptyCart />
      </div>
    )
  }

  const waiting = slow ? texts.checkout.placingSlowly : texts.checkout.placing
  const lines = checkCart(cart, products ?? new Map())
  const total = checkedTotal(lines)
  const blocked = lines.some((line) => line.obstacle)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (placing || blocked) return
    const fields = missingIn(readForm(), texts.checkout)
    if (Object.keys(fields).length > 0) setProblems({ fields, others: [] })
    else place({ request: orderRequestOf(readForm(), lines), names: namesOf(lines) })
  }

  return (
    <form class="checkout" onSubmit={submit} noValidate>
      <div class="checkout-fields">
        <ProblemSummary problems={problems} form={form} />
        {pastOrders}
        <ContactFields form={form} problems={problems.fields} onInput={onInput} />
        <AddressFields form={form} problems={problems.fields} onInput={onInput} />
      </div>
      <div class="checkout-side">
        <OrderSummary lines={lines} total={total} />
        {blocked ? <BlockedNotice /> : null}
        <button
          class="button primary wide"
          type="submit"
          {...unavailable(placing || blocked || products === undefined)}
        >
          {!placing && total ? texts.checkout.place(money(total)) : texts.checkout.placing}
        </button>
        <p class={slow ? 'notice' : 'visually-hidden'} role="status">
          {placing ? waiting : ''}
        </p>
      </div>
    </form>
  )
}
