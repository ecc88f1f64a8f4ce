import type { Client } from '@techshop/client'
import type { OrderStatistics } from '@techshop/client/types'
import { useEffect } from 'preact/hooks'
import { formatMoney } from '../../texts/format.ts'
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

const Figure = ({ label, value, href }: { label: string; value: string; href?: string }) => (
  <li class="panel figure">
    <span class="soft">{href ? <a href={href}>{label}</a> : label}</span>
    <strong class="number">{value}</strong>
  </li>
)

const Figures = ({ statistics }: { statistics: OrderStatistics }) => {
  const { texts, locale } = useConsole()
  const labels = texts.overview
  const { ordersToday, revenueToday, waiting } = figuresOf(statistics)
  return (
    <ul class="figures">
      <Figure label={labels.ordersToday} value={ordersToday.toLocaleString(locale)} href="/admin/orders" />
      <Figure label={labels.revenueToday} value={revenueToday ? formatMoney(revenueToday, locale) : '—'} />
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
  const { ordersInAll, revenueInAll } = figuresOf(statistics)
  const dayFormat = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const dayOf = (date: string) => dayFormat.format(new Date(date))
  const inAll = revenueInAll ? formatMoney(revenueInAll, locale) : '—'
  return (
    <div class="columns">
      <BarChart
        title={labels.ordersByDay}
        summary={labels.ordersSummary(ordersInAll)}
        bars={statistics.days.map(({ date, orders }) => ({
          label: dayOf(date),
          value: orders,
          words: orders.toLocaleString(locale),
        }))}
      />
      <BarChart
        title={labels.revenueByDay}
        summary={labels.revenueSummary(inAll)}
        bars={statistics.days.map(({ date, revenue }) => ({
          label: dayOf(date),
          value: revenue?.amount ?? 0,
          words: revenue ? formatMoney(revenue, locale) : '—',
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
      <p class="soft small">{texts.overview.period}</p>
      <Charts statistics={data} />
    </>
  )
}
