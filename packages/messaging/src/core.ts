import type { Msg, Subscription } from 'nats'
import { clientOf, liveConnection, untilDisconnect } from './client.ts'
import type { Messaging } from './connection.ts'
import { translate } from './jetstream-errors.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const encode = (data: unknown): Uint8Array => encoder.encode(JSON.stringify(data ?? null))

function decode(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : JSON.parse(decoder.decode(bytes))
}

/** Tells whoever listens right now, at most once, as JSON. Without a connection nobody is told. */
export function broadcast(messaging: Messaging, subject: string, data: unknown): void {
  if (messaging.connected) liveConnection(messaging).publish(subject, encode(data))
}

/** Calls the handler for every broadcast on the subject (wildcards allowed). What is not JSON is dropped. Returns how to stop. */
export function subscribe(
  messaging: Messaging,
  subject: string,
  handler: (data: unknown, subject: string) => void,
): () => void {
  return listen(messaging, subject, undefined, (message) => {
    let data: unknown
    try {
      data = decode(message.data)
    } catch {
      return
    }
    handler(data, message.subject)
  })
}

/**
 * Asks one of those who respond on the subject.
 * @throws MessagingUnavailableError when nobody is connected, listening or answering within the time.
 */
export async function request(
  messaging: Messaging,
  subject: string,
  data: unknown,
  timeoutMs: number,
): Promise<unknown> {
  const connection = liveConnection(messaging)
  try {
    const answer = await untilDisconnect(messaging, connection.request(subject, encode(data), { timeout: timeoutMs }))
    return decode(answer.data)
  } catch (error) {
    throw translate(error)
  }
}

/** Answers requests; of all who respond with the same queue name one gets each. An error leaves the asker without answer. */
export function respond(
  messaging: Messaging,
  subject: string,
  queue: string,
  handler: (data: unknown, subject: string) => unknown,
): () => void {
  return listen(messaging, subject, queue, (message) => {
    const answer = async () => handler(decode(message.data), message.subject)
    answer().then(
      (data) => message.respond(encode(data)),
      () => {},
    )
  })
}

/** A subscription that also survives a connection that `nats` gave up on. */
function listen(
  messaging: Messaging,
  subject: string,
  queue: string | undefined,
  callback: (message: Msg) => void,
): () => void {
  let subscription: Subscription | undefined
  const forget = clientOf(messaging).onConnect(() => {
    if (subscription && !subscription.isClosed()) return
    subscription = liveConnection(messaging).subscribe(subject, {
      ...(queue === undefined ? {} : { queue }),
      callback: (error, message) => {
        if (!error) callback(message)
      },
    })
  })
  return () => {
    forget()
    subscription?.unsubscribe()
  }
}
