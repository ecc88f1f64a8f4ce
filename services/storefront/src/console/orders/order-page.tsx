import type { Order } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { formatDateTime, formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { transitionsOf } from './allowed-transitions.ts'
import { StatusBadge } from './status-badge.tsx'
import { Transitions } from './transitions.tsx'

const Items = ({ order }: { order: Order }) => {
  const { texts, locale } = useConsole()
  return (
    <section class="panel">
      <h2>{texts.orders.items}</h2>
      <ul class="plain-rows">
        {order.items.map((item) => (
          <li key={item.sku}>
            <span>
              {item.name} <span class="soft small">{item.sku}</span>
            </span>
            <span class="number">
              {item.quantity} × {formatMoney(item.unitPrice, locale)}
            </span>
          </li>
        ))}
        <li>
          <strong>{texts.orders.total}</strong>
          <strong class="number">{formatMoney(order.totals.total, locale)}</strong>
        </li>
      </ul>
    </section>
  )
}

const Buyer = ({ order }: { order: Order }) => {
  const { texts } = useConsole()
  const { customer, shippingAddress: to } = order
  const lines = [
    customer.name,
    customer.email,
    to.line1,
    to.line2,
    `${to.postalCode} ${to.city}`,
    to.region,
    to.country,
  ]
  return (
    <section class="panel">
      <h2>{texts.orders.address}</h2>
      <ul>
        {lines.filter(Boolean).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

const History = ({ order }: { order: Order }) => {
  const { texts, locale } = useConsole()
  return (
    <section class="panel">
      <h2>{texts.orders.history}</h2>
      <ol class="plain-rows">
        {order.history.map(({ status, at, reason }) => (
          <li key={status + at}>
            <span>
              <StatusBadge status={status} /> {reason ? <span class="soft small">{reason}</span> : null}
            </span>
            <time class="number small" dateTime={at}>
              {formatDateTime(at, locale)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One order with everything that staff need, live. */
export const OrderPage = ({ id }: { id: string }) => {
  const { texts, client, may, explain } = useConsole()
  const [order, setOrder] = useState<Order>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    const follow = async () => {
      for await (const current of client.orders.follow(id, undefined, { signal: stop.signal })) setOrder(current)
    }
    follow().catch((error: unknown) => {
      if (!stop.signal.aborted) setProblem(explain(error))
    })
    return () => stop.abort()
  }, [id])

  return (
    <>
      <p>
        <a href="/admin/orders">{texts.orders.back}</a>
      </p>
      {problem ? (
        <p class="notice bad" role="alert">
          {problem}
        </p>
      ) : null}
      {order === undefined && !problem ? <p role="status">{texts.loading}</p> : null}
      {order ? (
        <>
          <div class="page-title">
            <h1>{order.number}</h1>
            <span role="status">
              <StatusBadge status={order.status} />
            </span>
          </div>
          {may('orders:write') ? (
            <section class="panel">
              <h2>{texts.orders.moveOn}</h2>
              {transitionsOf(order.status).length > 0 ? (
                <Transitions order={order} onChange={setOrder} />
              ) : (
                <p class="soft">{texts.orders.noTransition}</p>
              )}
            </section>
          ) : null}
          <div class="columns">
            <Items order={order} />
            <Buyer order={order} />
            <History order={order} />
          </div>
        </>
      ) : null}
    </>
  )
}
