import t from 'tap'
import { messageKey } from './message-key.ts'

const payload = (text: string) => new TextEncoder().encode(text)

t.test('an event is the same whatever its id', async (t) => {
  const event = { id: 'a', type: 'shop.door.opened.v1', subject: 'door-1', version: 4 }
  const key = messageKey({ data: event, payload: payload('one') })
  t.equal(messageKey({ data: { ...event, id: 'b' }, payload: payload('two') }), key)
  for (const other of [{ version: 5 }, { subject: 'door-2' }, { type: 'shop.door.closed.v1' }]) {
    t.not(messageKey({ data: { ...event, ...other }, payload: payload('one') }), key)
  }
})

t.test('anything else is known by its bytes', async (t) => {
  const key = messageKey({ data: undefined, payload: payload('no json') })
  t.equal(messageKey({ data: undefined, payload: payload('no json') }), key)
  t.not(messageKey({ data: undefined, payload: payload('no json!') }), key)
  t.not(messageKey({ data: null, payload: payload('null') }), key)
})
