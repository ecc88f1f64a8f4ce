import type { Stack } from '@techshop/local-stack/stack'
import type { DatabaseName } from '@techshop/service-manifests/services'
import pg from 'pg'
import type { Watched } from './usage/usage.ts'

/** The processes of a shop that run now. */
export const shopProcesses = (stack: Stack): Watched => {
  const running = stack.processNames.flatMap((name) => {
    const { pid } = stack.process(name)
    return pid === undefined ? [] : [[name, pid] as const]
  })
  return Object.fromEntries(running)
}

/** Where the first instance of a service listens. */
export const serviceOrigin = (stack: Stack, service: string): string => {
  const found = stack.describe().services.find(({ name }) => name === service)
  if (!found) throw new Error(`there is no ${service}`)
  return found.url
}

/** Runs work with a connection to the database of a service, as its owner. */
export const withDatabase = async <Result>(
  stack: Stack,
  service: DatabaseName,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: stack.describe().postgres.ownerUrls[service] })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const pollMs = 50

/** Asks a statement for a number until it is as wanted. @throws Error when that takes too long */
export const untilNumber = async (
  client: pg.Client,
  statement: string,
  isWanted: (value: number) => boolean,
  deadlineMs = 600_000,
): Promise<number> => {
  const endsAtMs = performance.now() + deadlineMs
  for (;;) {
    const { rows } = await client.query<{ value: number }>(statement)
    const value = Number(rows[0]?.value)
    if (isWanted(value)) return value
    if (performance.now() > endsAtMs) throw new Error(`${statement} is ${value} after ${deadlineMs / 1000} s`)
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

const unfinished = `
  select (select count(*) from orders where ask_again_at is not null)
    + (select count(*) from outbox where published_at is null) as value`
const unpublished = 'select count(*) as value from outbox where published_at is null'

/** Waits until every order is decided and every event published. */
export const untilQuiet = async (stack: Stack): Promise<void> => {
  await withDatabase(stack, 'orders', (client) => untilNumber(client, unfinished, (value) => value === 0))
  await withDatabase(stack, 'catalog', (client) => untilNumber(client, unpublished, (value) => value === 0))
}
