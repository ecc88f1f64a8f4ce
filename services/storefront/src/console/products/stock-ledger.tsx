import type { StockEntry } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { formatDateTime } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { Table } from '../controls/table.tsx'
import { useReading } from '../controls/use-reading.ts'

const entriesAtOnce = 10

interface StockLedgerProps {
  productId: string
  sku: string
  /** Read again when it changes. */
  readings: number
}

const signed = (delta: number): string => (delta > 0 ? `+${delta}` : String(delta))

const Entry = ({ entry }: { entry: StockEntry }) => {
  const { texts, locale, may } = useConsole()
  const labels = texts.products
  const kind = labels.kinds[entry.kind]
  return (
    <tr>
      <td class="number nowrap">{formatDateTime(entry.createdAt, locale)}</td>
      <td>{entry.orderId && may('orders:read') ? <a href={`/admin/orders/${entry.orderId}`}>{kind}</a> : kind}</td>
      <td class="number end">{signed(entry.delta)}</td>
      <td class="number end">{entry.stock}</td>
      <td>{entry.reason}</td>
      <td>{entry.actor}</td>
    </tr>
  )
}

/** The changes of a variant's stock, newest first: what, when, by whom and why. */
export const StockLedger = ({ productId, sku, readings }: StockLedgerProps) => {
  const { texts, client } = useConsole()
  const labels = texts.products
  const [shown, setShown] = useState(entriesAtOnce)
  const { data, error, again } = useReading(
    (signal) => client.products.stockEntryPage(productId, sku, { limit: Math.min(shown, 100) }, { signal }),
    [productId, sku, readings, shown],
  )
  return (
    <section class="panel">
      <h3>{labels.ledger(sku)}</h3>
      <ListState
        count={data?.items.length}
        error={error}
        onRetry={again}
        onMore={data?.nextCursor && shown < 100 ? () => setShown(100) : undefined}
        empty={<p>{texts.empty}</p>}
      >
        <Table
          label={labels.ledger(sku)}
          head={
            <>
              <th scope="col">{labels.when}</th>
              <th scope="col">{labels.kind}</th>
              <th scope="col" class="end">
                {labels.delta}
              </th>
              <th scope="col" class="end">
                {labels.stockAfter}
              </th>
              <th scope="col">{texts.reason}</th>
              <th scope="col">{labels.actor}</th>
            </>
          }
        >
          {data?.items.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Table>
      </ListState>
    </section>
  )
}
