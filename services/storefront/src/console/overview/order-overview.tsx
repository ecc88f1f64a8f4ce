import type { Client } from '@techshop/client'
import type { OrderStatistics } from '@techshop/client/types'
import { useEffect } from 'preact/hooks'
import { formatMoneySum } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { Failure } from '../controls/list-state.tsx'
import { useReading } from '../controls/use-reading.ts'
import { BarChart } from './bar-chart.tsx'
import { figuresOf } from './order-figures.ts'

/** Orders come in bursts: the figures follow them at most so often. */
const refreshPauseMs = 2_000

/** Reads the figures again a moment after orders have changed. */
const useFreshness = (client: Client, again: () => void) =>
  useEffect(() => {
    const stop = new AbortController()
    let due: ReturnType<typeof setTimeout> | undefined
    const follow = async () => {
      for await (const _ of client.orders.followAll({ signal: stop.signal })) {
        due ??= setTimeout(() => {
          due = undefined
          again()
        }, refreshPauseMs)
      }
    }
    // Without the stream the figures are those of when the page was opened.
    follow().catch(() => undefined)
    return () => {
      stop.abort()
      clearTimeout(due)
    }
  }, [client])

interface FigureProps {
  label: string
  value: string
  /** What the orders are worth that are counted. */
  worth?: string | undefined
  href?: string
}

const Figure = ({ label, value, worth, href }: FigureProps) => (
  <li class="panel figure">
    <span class="soft">{href ? <a href={href}>{label}</a> : label}</span>
    <strong class="number">{value}</strong>
    {worth === undefined ? null : <span class="number small soft">{worth}</span>}
  </li>
)

const Figures = ({ statistics }: { statistics: OrderStatistics }) => {
  const { texts, locale } = useConsole()
  const labels = texts.overview
  const { placed, confirmed, paid, waiting } = figuresOf(statistics)
  const today = [
    [labels.placedToday, placed],
    [labels.confirmedToday, confirmed],
    [labels.paidToday, paid],
  ] as const
  return (
    <ul class="figures">
      {today.map(([label, { orders, value }]) => (
        <Figure
          key={label}
          label={label}
          value={orders.toLocaleString(locale)}
          worth={value ? formatMoneySum(value, locale) : '—'}
        />
      ))}
      {waiting.map(([status, count]) => (
        <Figure
          key={status}
          label={labels.waiting[status]}
          value={count.toLocaleString(locale)}
          href={`/admin/orders?status=${status}`}
        />
      ))}
    </ul>
  )
}

const Charts = ({ statistics }: { statistics: OrderStatistics }) => {
  const { texts, locale } = useConsole()
  const labels = texts.overview
  const { placedInAll, paidInAll } = figuresOf(statistics)
  const dayFormat = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const dayOf = (date: string) => dayFormat.format(new Date(date))
  const inAll = paidInAll ? formatMoneySum(paidInAll, locale) : '—'
  return (
    <div class="columns">
      <BarChart
        title={labels.ordersByDay}
        summary={labels.ordersSummary(placedInAll)}
        bars={statistics.days.map(({ date, placed }) => ({
          label: dayOf(date),
          value: placed.orders,
          words: placed.orders.toLocaleString(locale),
        }))}
      />
      <BarChart
        title={labels.paidByDay}
        summary={labels.paidSummary(inAll)}
        bars={statistics.days.map(({ date, paid: { value } }) => ({
          label: dayOf(date),
          // A height: exact enough.
          value: Number(value?.amount ?? 0),
          words: value ? formatMoneySum(value, locale) : '—',
        }))}
      />
    </div>
  )
}

/** Figures of orders: today, what waits, and the last 30 days. */
export const OrderOverview = () => {
  const { texts, client } = useConsole()
  const { data, error, again } = useReading((signal) => client.orders.statistics({}, { signal }), [])
  useFreshness(client, again)
  if (error) return <Failure error={error} onRetry={again} />
  if (!data) {
    return (
      <div role="status">
        <span class="visually-hidden">{texts.loading}</span>
        <div class="skeleton figures-skeleton" />
      </div>
    )
  }
  return (
    <>
      <Figures statistics={data} />
      <p class="soft small">{texts.overview.period(data.timeZone)}</p>
      <Charts statistics={data} />
    </>
  )
}
