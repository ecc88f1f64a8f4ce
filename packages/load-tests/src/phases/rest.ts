import { setTimeout as delay } from 'node:timers/promises'
import type { Stack } from '@techshop/local-stack/stack'
import { type DatabaseName, databaseNames } from '@techshop/service-manifests/services'
import { shopProcesses, withDatabase } from '../shop.ts'
import { cpuMs } from '../usage/usage.ts'

const unpublished = '(select count(*) from outbox where published_at is null)'
const undecided = '(select count(*) from orders where ask_again_at is not null)'

interface StreamReport {
  readonly account_details?: readonly {
    readonly stream_detail?: readonly {
      readonly consumer_detail?: readonly { readonly num_pending: number; readonly num_ack_pending: number }[]
    }[]
  }[]
}

/** Messages that a consumer has yet to be given or to acknowledge. */
const unhandledMessages = async (monitorUrl: string): Promise<number> => {
  const { account_details: accounts = [] } = (await (
    await fetch(`${monitorUrl}/jsz?consumers=true`)
  ).json()) as StreamReport
  return accounts
    .flatMap(({ stream_detail: streams = [] }) => streams.flatMap(({ consumer_detail: consumers = [] }) => consumers))
    .reduce((sum, { num_pending: pending, num_ack_pending: unacknowledged }) => sum + pending + unacknowledged, 0)
}

const countIn = (stack: Stack, service: DatabaseName, counts: string): Promise<number> =>
  withDatabase(stack, service, async (client) => {
    const { rows } = await client.query<{ value: string }>(`select ${counts} as value`)
    return Number(rows[0]?.value)
  })

/** More than a shop spends with nothing to do, of one processor. */
const restingShare = 0.15
const sampleMs = 1000

const spentShare = async (stack: Stack): Promise<number> => {
  const sum = () => Object.values(cpuMs(shopProcesses(stack))).reduce((all, ms) => all + ms, 0)
  const [before, startedAtMs] = [sum(), performance.now()]
  await delay(sampleMs)
  return Math.max(0, sum() - before) / (performance.now() - startedAtMs)
}

/** What a shop still works at, in words; empty when it is at rest. Takes a second. */
const workLeft = async (stack: Stack): Promise<string> => {
  const share = await spentShare(stack)
  const unpublishedEvents = await Promise.all(
    databaseNames.map(
      async (service) => [`unpublished events of ${service}`, await countIn(stack, service, unpublished)] as const,
    ),
  )
  const counts = {
    'undecided orders': await countIn(stack, 'orders', undecided),
    ...Object.fromEntries(unpublishedEvents),
    'unhandled messages': await unhandledMessages(stack.describe().nats.monitorUrl),
  }
  const left = Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []))
  return [...left, ...(share > restingShare ? [`${Math.round(100 * share)} % of a processor`] : [])].join(', ')
}

/**
 * Waits until a shop has nothing left to do, not even for itself (compiling, vacuuming).
 * @returns what it was still at when the time was over; empty when it came to rest
 */
export const untilAtRest = async (stack: Stack, deadlineMs: number): Promise<string> => {
  const endsAtMs = performance.now() + deadlineMs
  for (;;) {
    const left = await workLeft(stack)
    if (left === '' || performance.now() > endsAtMs) return left
  }
}
