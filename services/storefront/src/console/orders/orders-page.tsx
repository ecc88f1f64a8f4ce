import type { Order } from '@techshop/client/types'
import { formatDateTime, formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { Table } from '../controls/table.tsx'
import { queryNow, replaceQuery, useAddress } from '../router.ts'
import { useTitle } from '../use-title.ts'
import { OrderFilterForm } from './order-filter-form.tsx'
import { filterOf, type OrderFilter, queryOfFilter } from './order-list.ts'
import { StatusBadge } from './status-badge.tsx'
import { Transitions } from './transitions.tsx'
import { useOrders } from './use-orders.ts'

interface RowProps {
  order: Order
  isFresh: boolean
  onChange: (order: Order) => void
}

const Row = ({ order, isFresh, onChange }: RowProps) => {
  const { locale, may } = useConsole()
  const units = order.items.reduce((sum, item) => sum + item.quantity, 0)
  const placed = formatDateTime(order.createdAt, locale)
  return (
    <tr class={isFresh ? 'fresh' : ''}>
      <th scope="row" class="code">
        <a class="nowrap" href={`/admin/orders/${order.id}`}>
          {order.number}
        </a>
        <span class="narrow-only soft small">
          {order.customer.name}
          <br />
          {placed}
        </span>
      </th>
      <td class="number wide-only">{placed}</td>
      <td class="wide-only">{order.customer.name}</td>
      <td class="number end wide-only">{units}</td>
      <td class="number end nowrap">{formatMoney(order.totals.total, locale)}</td>
      <td>
        <StatusBadge status={order.status} />
      </td>
      {may('orders:write') ? (
        <td class="wide-only">
          <Transitions order={order} onChange={onChange} />
        </td>
      ) : null}
    </tr>
  )
}

const Head = () => {
  const { texts, may } = useConsole()
  const labels = texts.orders
  return (
    <>
      <th scope="col">{labels.number}</th>
      <th scope="col" class="wide-only">
        {labels.placed}
      </th>
      <th scope="col" class="wide-only">
        {labels.customer}
      </th>
      <th scope="col" class="end wide-only">
        {labels.units}
      </th>
      <th scope="col" class="end">
        {labels.total}
      </th>
      <th scope="col">{labels.status}</th>
      {may('orders:write') ? (
        <th scope="col" class="wide-only">
          {labels.actions}
        </th>
      ) : null}
    </>
  )
}

/** All orders, live. */
export const OrdersPage = () => {
  const { texts, client } = useConsole()
  const labels = texts.orders
  const filter = filterOf(useAddress().query)
  const { orders, nextCursor, error, live, arrived, loadMore, show, again } = useOrders(client, filter)
  const narrow = (members: Partial<OrderFilter>) => replaceQuery(queryOfFilter({ ...filterOf(queryNow()), ...members }))
  useTitle(labels.heading)
  return (
    <>
      <div class="page-title">
        <h1>{labels.heading}</h1>
        <span class={`badge ${live ? 'good' : ''}`} role="status">
          {live ? labels.live : labels.connecting}
        </span>
        <span class="visually-hidden" role="status">
          {arrived ? labels.arrived(arrived.number) : ''}
        </span>
      </div>
      <p>
        <a href="/admin/orders/unpaid">{labels.unpaid.heading}</a>
      </p>
      <OrderFilterForm filter={filter} onChange={narrow} />
      <ListState
        count={orders?.length}
        error={error}
        onRetry={again}
        onMore={nextCursor ? () => void loadMore() : undefined}
        empty={<p>{queryOfFilter(filter).size > 0 ? texts.empty : labels.none}</p>}
      >
        <Table label={labels.heading} head={<Head />}>
          {orders?.map((order) => (
            <Row key={order.id} order={order} isFresh={order.id === arrived?.id} onChange={show} />
          ))}
        </Table>
      </ListState>
    </>
  )
}
