import type { UnpaidStock } from '@techshop/client/types'
import { formatDateTime } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { Table } from '../controls/table.tsx'

/** Which things unpaid orders hold, most units first. */
export const UnpaidStockTable = ({ held }: { held: UnpaidStock }) => {
  const { texts, locale, may } = useConsole()
  const labels = texts.orders.unpaid
  const number = (count: number) => count.toLocaleString(locale)
  return (
    <section class="stack tight">
      <p>{labels.summary(held.orders, number(held.orders), number(held.units))}</p>
      {held.oldestAt ? <p class="soft small">{labels.oldest(formatDateTime(held.oldestAt, locale))}</p> : null}
      {held.isWhole ? null : <p class="soft small">{labels.notWhole}</p>}
      {held.items.length > 0 ? (
        <Table
          label={labels.bySku}
          head={
            <>
              <th scope="col">{labels.product}</th>
              <th scope="col" class="end">
                {labels.orderCount}
              </th>
              <th scope="col" class="end">
                {texts.orders.units}
              </th>
            </>
          }
        >
          {held.items.map(({ sku, productId, name, orders, units }) => (
            <tr key={sku}>
              <th scope="row">
                {may('catalog:write') ? <a href={`/admin/products/${productId}`}>{name}</a> : name}
                <span class="soft small block">{sku}</span>
              </th>
              <td class="number end">{number(orders)}</td>
              <td class="number end">{number(units)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
    </section>
  )
}
