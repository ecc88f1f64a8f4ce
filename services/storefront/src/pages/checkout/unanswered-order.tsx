import { useLanguage } from '../../texts/language.ts'
import type { Unanswered } from './place-once.ts'

interface UnansweredOrderProps {
  order: Unanswered
  onSendAgain: () => void
  onForget: () => void
}

/** An order that may have been placed: what it was, and the question what shall become of it. */
export const UnansweredOrder = ({ order, onSendAgain, onForget }: UnansweredOrderProps) => {
  const { texts, dateTime } = useLanguage()
  const { checkout } = texts
  return (
    <section class="notice warn" aria-labelledby="unanswered-heading">
      <h2 class="notice-heading" id="unanswered-heading">
        {checkout.unanswered(dateTime(order.sentAt.toISOString()))}
      </h2>
      <ul>
        {order.request.items.map(({ sku, quantity }) => (
          <li key={sku}>
            {order.names[sku] ?? sku} <span class="soft number nowrap">{texts.order.quantity(quantity)}</span>
          </li>
        ))}
      </ul>
      <p>{checkout.unansweredAdvice}</p>
      <p class="actions">
        <button class="button" type="button" onClick={onSendAgain}>
          {checkout.sendAgain}
        </button>
        <button class="button quiet" type="button" onClick={onForget}>
          {checkout.forget}
        </button>
      </p>
    </section>
  )
}
