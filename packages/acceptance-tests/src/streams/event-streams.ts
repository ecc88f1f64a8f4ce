import { connect, consumerOpts, type JsMsg, type NatsConnection } from 'nats'

/** Where the shop under test says its events; undefined for one that is known by its gateway alone. */
export const natsUrl = process.env.NATS_URL

/** The same for the user `reader`, as other teams have it. */
export const readerUrl = process.env.NATS_READER_URL

/** Why the tests of events are skipped there. */
export const withoutNats = "NATS_URL is not set: only the shop's own operator can read its streams"

/** Connects as the user that the address names. */
export const connectTo = (url: string): Promise<NatsConnection> => {
  const { host, username, password } = new URL(url)
  return connect({ servers: host, user: username, pass: password, inboxPrefix: `_INBOX.${username}` })
}

/** Every message of a stream, from its first one, until the caller has had enough or the time is up. */
export async function* messagesOf(
  connection: NatsConnection,
  subject: string,
  deadlineMs: number,
): AsyncGenerator<JsMsg, void> {
  const options = consumerOpts().orderedConsumer().deliverAll()
  const subscription = await connection.jetstream().subscribe(subject, options)
  const deadline = setTimeout(() => subscription.unsubscribe(), deadlineMs)
  try {
    yield* subscription
  } finally {
    clearTimeout(deadline)
    subscription.unsubscribe()
  }
}
