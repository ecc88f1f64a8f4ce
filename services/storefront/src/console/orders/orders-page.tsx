import type { Order, OrderStatus } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { formatDateTime, formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { StatusBadge } from './status-badge.tsx'
import { Transitions } from './transitions.tsx'
import { useOrders } from './use-orders.ts'

const Row = ({ order, onChange }: { order: Order; onChange: (order: Order) => void }) => {
  const { locale, may } = useConsole()
  const units = order.items.reduce((sum, item) => sum + item.quantity, 0)
  return (
    <tr>
      <th scope="row" class="code">
        <a href={`/admin/orders/${order.id}`}>{order.number}</a>
      </th>
      <td class="number">{formatDateTime(order.createdAt, locale)}</td>
      <td>{order.customer.name}</td>
      <td class="number end">{units}</td>
      <td class="number end">{formatMoney(order.totals.total, locale)}</td>
      <td>
        <StatusBadge status={order.status} />
      </td>
      {may('orders:write') ? (
        <td>
          <Transitions order={order} onChange={onChange} />
        </td>
      ) : null}
    </tr>
  )
}

const Table = ({ orders, onChange }: { orders: readonly Order[]; onChange: (order: Order) => void }) => {
  const { texts, may } = useConsole()
  const labels = texts.orders
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
    <section class="table-frame" aria-label={labels.heading} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.number}</th>
            <th scope="col">{labels.placed}</th>
            <th scope="col">{labels.customer}</th>
            <th scope="col" class="end">
              {labels.units}
            </th>
            <th scope="col" class="end">
              {labels.total}
            </th>
            <th scope="col">{labels.status}</th>
            {may('orders:write') ? <th scope="col">{labels.actions}</th> : null}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <Row key={order.id} order={order} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface FilterFormProps {
  status: OrderStatus | undefined
  onStatus: (status: OrderStatus | undefined) => void
  onSearch: (search: string) => void
}

const FilterForm = ({ status, onStatus, onSearch }: FilterFormProps) => {
  const { orders: labels } = useConsole().texts
  const [typed, setTyped] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  return (
    <form class="toolbar" onSubmit={submit}>
      <div class="field">
        <label for="status">{labels.filter}</label>
        <select
          class="input"
          id="status"
          value={status ?? ''}
          onChange={(event) => onStatus((event.currentTarget.value || undefined) as OrderStatus | undefined)}
        >
          <option value="">{labels.all}</option>
          {Object.entries(labels.statuses).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="field grow">
        <label for="order-search">{labels.search}</label>
        <input
          class="input"
          id="order-search"
          type="search"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <button class="button" type="submit">
        {labels.find}
      </button>
    </form>
  )
}

/** All orders, live. */
export const OrdersPage = () => {
  const { texts, client, explain } = useConsole()
  const [status, setStatus] = useState<OrderStatus>()
  const [search, setSearch] = useState('')
  const { orders, nextCursor, error, live, loadMore, show } = useOrders(client, { status, search })
  return (
    <>
      <div class="page-title">
        <h1>{texts.orders.heading}</h1>
        <span class={`badge ${live ? 'good' : ''}`} role="status">
          {live ? texts.orders.live : texts.orders.connecting}
        </span>
      </div>
      <FilterForm status={status} onStatus={setStatus} onSearch={setSearch} />
      {error ? (
        <p class="notice bad" role="alert">
          {explain(error)}
        </p>
      ) : null}
      {orders === undefined ? <p role="status">{texts.loading}</p> : null}
      {orders?.length === 0 ? <p>{texts.empty}</p> : null}
      {orders && orders.length > 0 ? <Table orders={orders} onChange={show} /> : null}
      {nextCursor ? (
        <button class="button" type="button" onClick={() => void loadMore()}>
          {texts.more}
        </button>
      ) : null}
    </>
  )
}
