import type { Msg } from 'nats'
import t from 'tap'
import { DeliveredMessage, isDelivered } from './delivered-message.ts'

const delivered = (reply: string) => {
  const sent: string[] = []
  const message = {
    subject: 'shop.door.opened',
    reply,
    data: new TextEncoder().encode('{}'),
    respond(bytes: Uint8Array) {
      sent.push(new TextDecoder().decode(bytes))
      return true
    },
  } as unknown as Msg
  return { sent, message: new DeliveredMessage(message) }
}

const SHORT = '$JS.ACK.SHOP.follower.3.17.21.1763850000000000000.5'
const LONG = '$JS.ACK.hub.AbCdEf.SHOP.follower.3.17.21.1763850000000000000.5.random'

for (const reply of [SHORT, LONG]) {
  t.test(`reads what JetStream says about a message: ${reply}`, async (t) => {
    const { message } = delivered(reply)
    t.match(message.read(), { stream: 'SHOP', durable: 'follower', sequence: 17, deliveries: 3 })
    t.equal(message.read().publishedAt.toISOString(), '2025-11-22T22:20:00.000Z')
    t.equal(message.deliveries, 3)
  })
}

t.test('settles a message once; more time can be asked for before, not after', async (t) => {
  const { message, sent } = delivered(SHORT)
  message.working()
  message.nak(1500)
  message.ack()
  message.nak(1)
  message.working()
  t.same(sent, ['+WPI', '-NAK {"delay":1500000000}'])
})

t.test('a closed connection is no reason to fail: the message comes again', async (t) => {
  const message = new DeliveredMessage({
    reply: SHORT,
    respond() {
      throw new Error('closed')
    },
  } as unknown as Msg)
  message.ack()
  t.pass()
})

t.test('tells a message from a status', async (t) => {
  t.equal(isDelivered({ reply: SHORT } as Msg), true)
  t.equal(isDelivered({} as Msg), false)
})
