import { AckPolicy, connect } from 'nats'

const { host, username, password } = new URL(process.env.NATS_URL ?? 'nats://localhost:4222')
// A user hears its own inbox alone, and has one consumer in each stream, named as itself.
const connection = await connect({ servers: host, user: username, pass: password, inboxPrefix: `_INBOX.${username}` })
const manager = await connection.jetstreamManager()
await manager.consumers.add('CATALOG', {
  durable_name: username,
  filter_subject: 'catalog.product.>',
  ack_policy: AckPolicy.Explicit,
})
const consumer = await connection.jetstream().consumers.get('CATALOG', username)
/** A real follower keeps each version in the same transaction as its read model of the product. */
const versions = new Map<string, number>()

for await (const message of await consumer.consume()) {
  const { subject, type, version, data } = message.json<{
    subject: string
    type: string
    version: number
    data: { name: string }
  }>()
  if (version > (versions.get(subject) ?? 0)) {
    versions.set(subject, version)
    console.log(`${type === 'catalog.product.archived.v1' ? 'gone' : 'sold'}: ${data.name}`)
  }
  message.ack()
}
