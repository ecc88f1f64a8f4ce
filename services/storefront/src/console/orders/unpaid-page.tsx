import type { Order } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { formatDateTime, formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { Table } from '../controls/table.tsx'
import { useReading } from '../controls/use-reading.ts'
import { useTitle } from '../use-title.ts'
import { type OrderWords, wordsToSend } from './order-words.tsx'
import { StatusBadge } from './status-badge.tsx'
import { UnpaidDialog } from './unpaid-dialog.tsx'
import { UnpaidStockTable } from './unpaid-stock-table.tsx'

/** As many as one request cancels. */
const shownOrders = 100

interface RowProps {
  order: Order
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

const Row = ({ order, isChosen, onChoose }: RowProps) => {
  const { texts, locale, may } = useConsole()
  const placed = formatDateTime(order.createdAt, locale)
  return (
    <tr>
      {may('orders:write') ? (
        <td>
          <input
            type="checkbox"
            aria-label={texts.orders.unpaid.choose(order.number)}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </td>
      ) : null}
      <th scope="row" class="code">
        <a class="nowrap" href={`/admin/orders/${order.id}`}>
          {order.number}
        </a>
        <span class="narrow-only soft small">
          {order.customer.email}
          <br />
          {placed}
        </span>
      </th>
      <td class="wide-only">{order.customer.email}</td>
      <td class="number wide-only">{placed}</td>
      <td class="number end">{order.items.reduce((sum, item) => sum + item.quantity, 0).toLocaleString(locale)}</td>
      <td class="number end nowrap wide-only">{formatMoney(order.totals.total, locale)}</td>
      <td>
        <StatusBadge status={order.status} />
      </td>
    </tr>
  )
}

interface HeadProps {
  isAllChosen: boolean
  onChooseAll: (isChosen: boolean) => void
}

const Head = ({ isAllChosen, onChooseAll }: HeadProps) => {
  const { texts, may } = useConsole()
  const labels = texts.orders
  return (
    <>
      {may('orders:write') ? (
        <th scope="col">
          <input
            type="checkbox"
            aria-label={labels.unpaid.chooseAll}
            checked={isAllChosen}
            onChange={(event) => onChooseAll(event.currentTarget.checked)}
          />
        </th>
      ) : null}
      <th scope="col">{labels.number}</th>
      <th scope="col" class="wide-only">
        {labels.customer}
      </th>
      <th scope="col" class="wide-only">
        {labels.placed}
      </th>
      <th scope="col" class="end">
        {labels.units}
      </th>
      <th scope="col" class="end wide-only">
        {labels.total}
      </th>
      <th scope="col">{labels.status}</th>
    </>
  )
}

/** What unpaid orders hold, and a way to let go of it: orders are chosen and cancelled together. */
export const UnpaidPage = () => {
  const { texts, client, locale, may, explain, notify } = useConsole()
  const labels = texts.orders.unpaid
  const held = useReading((signal) => client.orders.unpaidStock({ signal }), [])
  const unpaid = useReading(
    (signal) => client.orders.page({ status: ['pending', 'confirmed'], limit: shownOrders }, { signal }),
    [],
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  useTitle(labels.heading)
  const orders = unpaid.data?.items ?? []
  const ids = orders.map(({ id }) => id).filter((id) => chosen.has(id))
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)))

  const cancel = async (words: OrderWords) => {
    setAsked(false)
    setBusy(true)
    try {
      const { results } = await client.orders.cancelUnpaid({ ids, ...wordsToSend(words) })
      const cancelled = results.filter(({ outcome }) => outcome === 'cancelled').length
      notify({ text: labels.cancelled(cancelled, results.length - cancelled) })
      setChosen(new Set())
    } catch (error) {
      notify({ text: explain(error), tone: 'bad' })
    } finally {
      setBusy(false)
      held.again()
      unpaid.again()
    }
  }

  return (
    <>
      <p>
        <a href="/admin/orders">{texts.orders.back}</a>
      </p>
      <h1>{labels.heading}</h1>
      <ListState
        count={held.data && held.data.orders + 1}
        isUncounted
        error={held.error}
        onRetry={held.again}
        empty={null}
      >
        {held.data ? <UnpaidStockTable held={held.data} /> : null}
      </ListState>
      <section class="stack tight">
        <h2>{labels.orders}</h2>
        <ListState
          count={unpaid.data?.items.length}
          error={unpaid.error}
          onRetry={unpaid.again}
          empty={<p>{labels.none}</p>}
        >
          {unpaid.data?.nextCursor ? <p class="soft small">{labels.newest(shownOrders)}</p> : null}
          {may('orders:write') ? (
            <p class="actions">
              <button
                class="button danger"
                type="button"
                disabled={isBusy || ids.length === 0}
                onClick={() => setAsked(true)}
              >
                {labels.cancel(ids.length.toLocaleString(locale))}
              </button>
              <span class="visually-hidden" role="status">
                {labels.chosen(ids.length)}
              </span>
            </p>
          ) : null}
          <Table
            label={labels.orders}
            head={
              <Head
                isAllChosen={orders.length > 0 && ids.length === orders.length}
                onChooseAll={(isChosen) => setChosen(new Set(isChosen ? orders.map(({ id }) => id) : []))}
              />
            }
          >
            {orders.map((order) => (
              <Row
                key={order.id}
                order={order}
                isChosen={chosen.has(order.id)}
                onChoose={(isChosen) => choose(order.id, isChosen)}
              />
            ))}
          </Table>
        </ListState>
      </section>
      {isAsked ? (
        <UnpaidDialog count={ids.length} onConfirm={(words) => void cancel(words)} onClose={() => setAsked(false)} />
      ) : null}
    </>
  )
}
