import { setTimeout } from 'node:timers/promises'
import type { Stack } from '@techshop/local-stack/stack'
import { withConnection } from './faults/connections.ts'
import { startAgain } from './faults/processes.ts'

const unfinishedOrders =
  "select count(*)::int as count from orders where status = 'pending' or ask_again_at is not null"
const unpublished = 'select count(*)::int as count from outbox where published_at is null'

const countOf = (url: string, query: string): Promise<number> =>
  withConnection(url, async (client) => (await client.query<{ count: number }>(query)).rows[0]?.count ?? 0)

interface StreamReport {
  readonly account_details?: readonly {
    readonly stream_detail?: readonly {
      readonly consumer_detail?: readonly { readonly num_pending: number; readonly num_ack_pending: number }[]
    }[]
  }[]
}

/** Messages that a consumer has yet to be given or to acknowledge. */
const unhandledMessages = async (monitorUrl: string): Promise<number> => {
  const response = await fetch(`${monitorUrl}/jsz?consumers=true`, { signal: AbortSignal.timeout(5_000) })
  const { account_details = [] } = (await response.json()) as StreamReport
  const consumers = account_details.flatMap(({ stream_detail = [] }) =>
    stream_detail.flatMap(({ consumer_detail = [] }) => consumer_detail),
  )
  if (consumers.length === 0) throw new Error('there is no consumer')
  return consumers.reduce((sum, consumer) => sum + consumer.num_pending + consumer.num_ack_pending, 0)
}

/** What is still under way, in words; empty when nothing is. */
const underWay = async (stack: Stack): Promise<string> => {
  const { postgres, nats } = stack.describe()
  const counts = {
    'unfinished orders': await countOf(postgres.urls.orders, unfinishedOrders),
    'unpublished events of catalog': await countOf(postgres.urls.catalog, unpublished),
    'unpublished events of categories': await countOf(postgres.urls.categories, unpublished),
    'unpublished events of orders': await countOf(postgres.urls.orders, unpublished),
    'unhandled messages': await unhandledMessages(nats.monitorUrl),
  }
  const left = Object.entries(counts).filter(([, count]) => count > 0)
  return left.map(([name, count]) => `${count} ${name}`).join(', ')
}

export interface Settlement {
  readonly ms: number
  /** What was still under way when the time was over; empty when it settled. */
  readonly left: string
}

/** Each is longer than any pause after which something is asked, published or delivered again on its own. */
const quietMs = 3_000

/**
 * Makes sure that every process runs, and waits until nothing has been under way for a while: no order waits for stock,
 * no event for its publication, no message for its handling.
 */
export const settle = async (stack: Stack, deadlineMs: number): Promise<Settlement> => {
  const startedAt = performance.now()
  const ms = () => Math.round(performance.now() - startedAt)
  await Promise.all(stack.processNames.map((name) => startAgain(stack.process(name))))
  await Promise.all(stack.processNames.map((name) => stack.process(name).whenReady()))
  let left = 'everything'
  let quietSince: number | undefined
  while (ms() < deadlineMs) {
    left = await underWay(stack).catch((error: Error) => `something that can't be asked about (${error.message})`)
    quietSince = left === '' ? (quietSince ?? ms()) : undefined
    if (quietSince !== undefined && ms() - quietSince >= quietMs) return { ms: quietSince, left: '' }
    await setTimeout(250)
  }
  return { ms: ms(), left }
}
