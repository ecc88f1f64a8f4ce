import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import { parseDatabaseUrl } from '@techshop/service-runtime/connections'
import type { Kysely } from 'kysely'
import { type Command, CommandFailure, type Invocation } from './command.ts'

/** A migration or a sweep takes its time, and may have to wait for another one. */
const PATIENT = { statementTimeoutMs: 600_000, lockTimeoutMs: 60_000 }

/** Gives a command the service's database, at DATABASE_URL, and closes it whatever happens. */
export const withDatabase = async <Tables>(
  { service, name }: Command,
  { env }: Invocation,
  work: (db: Kysely<Tables>) => Promise<void>,
): Promise<void> => {
  const url = parseDatabaseUrl(env)
  const db = connectDatabase<Tables>({ url, applicationName: `${service}-${name}`, poolSize: 2, ...PATIENT })
  try {
    await work(db)
  } finally {
    await db.destroy()
  }
}

const CONNECT_TIMEOUT_MS = 10_000

/** Gives a command a connection to NATS, once it stands, and closes it whatever happens. */
export const withMessaging = async (
  options: { readonly url: string; readonly name: string; readonly logger: Logger },
  work: (messaging: Messaging) => Promise<void>,
): Promise<void> => {
  const messaging = connectMessaging(options)
  try {
    await connected(messaging)
    await work(messaging)
  } finally {
    await messaging.close()
  }
}

const connected = async (messaging: Messaging): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const forget = messaging.onConnect(resolve)
  const timer = setTimeout(() => reject(new CommandFailure('NATS can not be reached')), CONNECT_TIMEOUT_MS)
  try {
    await promise
  } finally {
    clearTimeout(timer)
    forget()
  }
}
