import type { Order } from '@techshop/client/types'
import { addressLines } from '@techshop/contracts/address-rules'
import { useEffect, useState } from 'preact/hooks'
import { formatDateTime, formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { Failure } from '../controls/list-state.tsx'
import { useTitle } from '../use-title.ts'
import { transitionsOf } from './allowed-transitions.ts'
import { StatusBadge } from './status-badge.tsx'
import { Transitions } from './transitions.tsx'

const Items = ({ order }: { order: Order }) => {
  const { texts, locale, may } = useConsole()
  return (
    <section class="panel">
      <h2>{texts.orders.items}</h2>
      <ul class="plain-rows">
        {order.items.map((item) => (
          <li key={item.sku}>
            <span>
              {may('catalog:write') ? <a href={`/admin/products/${item.productId}`}>{item.name}</a> : item.name}
              <span class="soft small block">{[item.sku, ...Object.values(item.options)].join(', ')}</span>
            </span>
            <span class="number">
              {item.quantity} × {formatMoney(item.unitPrice, locale)}
              <strong class="block">{formatMoney(item.lineTotal, locale)}</strong>
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
  const { customer, shippingAddress } = order
  const lines = [...addressLines(customer.name, shippingAddress), shippingAddress.country]
  return (
    <section class="panel">
      <h2>{texts.orders.address}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          <a href={`mailto:${customer.email}`}>{customer.email}</a>
        </li>
      </ul>
      <p>
        <a href={`/admin/orders?q=${encodeURIComponent(customer.email)}`}>{texts.orders.ofThisCustomer}</a>
      </p>
    </section>
  )
}

const Shortages = ({ order }: { order: Order }) => {
  const { orders: labels } = useConsole().texts
  if (!order.shortages?.length) return null
  return (
    <div class="notice bad">
      <p>{labels.shortages}</p>
      <ul>
        {order.shortages.map(({ sku, requested, available }) => (
          <li key={sku}>{labels.shortage(sku, requested, available)}</li>
        ))}
      </ul>
    </div>
  )
}

const History = ({ order }: { order: Order }) => {
  const { texts, locale } = useConsole()
  return (
    <section class="panel">
      <h2>{texts.orders.history}</h2>
      <ol class="plain-rows">
        {order.history.map(({ status, at, message, note }) => (
          <li key={status + at}>
            <span>
              <StatusBadge status={status} />
              {message ? <span class="small block">{message}</span> : null}
              {note ? (
                <span class="soft small block">
                  {texts.orders.note}: {note}
                </span>
              ) : null}
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
  const { texts, client, may, locale } = useConsole()
  const [order, setOrder] = useState<Order>()
  const [error, setError] = useState<unknown>()
  const [attempts, setAttempts] = useState(0)
  useTitle(order?.number)
  useEffect(() => {
    setError(undefined)
    const stop = new AbortController()
    const follow = async () => {
      for await (const current of client.orders.follow(id, undefined, { signal: stop.signal })) setOrder(current)
    }
    follow().catch((reason: unknown) => {
      if (!stop.signal.aborted) setError(reason)
    })
    return () => stop.abort()
  }, [id, attempts])

  return (
    <>
      <p>
        <a href="/admin/orders">{texts.orders.back}</a>
      </p>
      {order ? null : <h1>{texts.orders.one}</h1>}
      {error ? <Failure error={error} onRetry={() => setAttempts((count) => count + 1)} /> : null}
      {order === undefined && !error ? <p role="status">{texts.loading}</p> : null}
      {order ? (
        <>
          <div class="page-title">
            <h1>{order.number}</h1>
            <span role="status">
              <StatusBadge status={order.status} />
            </span>
            <span class="soft">{texts.orders.placedAt(formatDateTime(order.createdAt, locale))}</span>
          </div>
          <Shortages order={order} />
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
