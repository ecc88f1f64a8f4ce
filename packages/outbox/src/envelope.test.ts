import t from 'tap'
import { eventId, toEnvelope } from './envelope.ts'

const event = { type: 'shop.door.opened.v1', aggregateId: 'door-1', version: 4, data: { wide: true } }
const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes))

t.test('is a CloudEvent on the subject of its type', async (t) => {
  const time = new Date('2026-11-22T10:00:00Z')
  const { id, subject, bytes } = toEnvelope('shop', { ...event, time, requestId: 'r', traceparent: 't' })
  t.equal(subject, 'shop.door.opened.v1')
  t.same(read(bytes), {
    specversion: '1.0',
    id,
    source: '/shop',
    type: 'shop.door.opened.v1',
    subject: 'door-1',
    time: '2026-11-22T10:00:00.000Z',
    datacontenttype: 'application/json',
    version: 4,
    requestid: 'r',
    traceparent: 't',
    data: { wide: true },
  })
})

t.test('leaves out what is not known', async (t) => {
  const envelope = read(toEnvelope('shop', event).bytes)
  t.notOk('requestid' in envelope || 'traceparent' in envelope || 'replayed' in envelope)
})

t.test('says of history that it is', async (t) => {
  t.equal(read(toEnvelope('shop', { ...event, replayed: true }).bytes).replayed, true)
})

t.test('has another id each time it is made', async (t) => {
  const [one, other] = [toEnvelope('shop', event), toEnvelope('shop', event)]
  t.not(one.id, other.id)
  t.equal(eventId(one.bytes), one.id)
})

t.test('what is no event has no id', async (t) => {
  for (const text of ['', 'null', '{}', '{"id":1}', 'x']) t.equal(eventId(new TextEncoder().encode(text)), undefined)
})
