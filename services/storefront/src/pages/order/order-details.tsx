import type { Order } from '@techshop/client/types'
import { addressLines } from '@techshop/contracts/address-rules'
import { useLanguage } from '../../texts/language.ts'
import { KeepOrder } from './keep-order.tsx'
import { OrderStatusPanel } from './order-status.tsx'
import { Shortages } from './shortages.tsx'

interface OrderDetailsProps {
  order: Order
  token: string
  onChange: (order: Order) => void
}

const Items = ({ order }: { order: Order }) => {
  const { texts, money } = useLanguage()
  return (
    <section class="panel">
      <h2>{texts.order.items}</h2>
      <ul class="summary-lines">
        {order.items.map((item) => (
          <li key={item.sku}>
            <span>
              {item.name} <span class="soft small">{Object.values(item.options).join(', ')}</span>{' '}
              <span class="soft number nowrap">{texts.order.quantity(item.quantity)}</span>
            </span>
            <span class="number">{money(item.lineTotal)}</span>
          </li>
        ))}
      </ul>
      <p class="cart-total">
        <span>{texts.order.total}</span> <strong class="price">{money(order.totals.total)}</strong>
      </p>
    </section>
  )
}

const Destination = ({ order }: { order: Order }) => {
  const { texts, locale } = useLanguage()
  const { customer, shippingAddress: address } = order
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country)
  return (
    <section class="panel">
      <h2>{texts.order.address}</h2>
      <address>
        {[...addressLines(customer.name, address), country].map((text) => (
          <span key={text}>
            {text}
            <br />
          </span>
        ))}
      </address>
      <p class="soft">{customer.email}</p>
    </section>
  )
}

const History = ({ order }: { order: Order }) => {
  const { texts, dateTime } = useLanguage()
  return (
    <section class="panel">
      <h2>{texts.order.history}</h2>
      <ol class="history">
        {order.history.map(({ status, at, message }) => (
          <li key={status + at}>
            <strong>{texts.order.status[status]}</strong>{' '}
            <time class="soft small" dateTime={at}>
              {dateTime(at)}
            </time>
            {message ? <p class="soft small">{message}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Everything about one order. */
export const OrderDetails = (props: OrderDetailsProps) => {
  const { order } = props
  return (
    <div class="order">
      <OrderStatusPanel order={order} />
      <Shortages order={order} />
      <div class="order-columns">
        <Items order={order} />
        <History order={order} />
        <Destination order={order} />
      </div>
      <KeepOrder {...props} />
    </div>
  )
}
