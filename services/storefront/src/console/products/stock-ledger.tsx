import type { StockEntry } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { formatDateTime } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'

const shownEntries = 10

interface StockLedgerProps {
  productId: string
  sku: string
  /** Read again when it changes. */
  readings: number
}

const signed = (delta: number): string => (delta > 0 ? `+${delta}` : String(delta))

/** The latest changes of a variant's stock: what, when, by whom and why. */
export const StockLedger = ({ productId, sku, readings }: StockLedgerProps) => {
  const { texts, client, locale, explain } = useConsole()
  const labels = texts.products
  const [entries, setEntries] = useState<readonly StockEntry[]>([])
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    client.products.stockEntryPage(productId, sku, { limit: shownEntries }, { signal: stop.signal }).then(
      (page) => setEntries(page.items),
      (error: unknown) => {
        if (!stop.signal.aborted) setProblem(explain(error))
      },
    )
    return () => stop.abort()
  }, [productId, sku, readings])

  return (
    <section class="panel">
      <h2>{labels.ledger}</h2>
      {problem ? <p class="notice bad">{problem}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too */}
      <section class="table-frame" aria-label={labels.ledger} tabIndex={0}>
        <table>
          <thead>
            <tr>
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
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td class="number">{formatDateTime(entry.createdAt, locale)}</td>
                <td>{labels.kinds[entry.kind]}</td>
                <td class="number end">{signed(entry.delta)}</td>
                <td class="number end">{entry.stock}</td>
                <td>{entry.reason}</td>
                <td>{entry.actor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
