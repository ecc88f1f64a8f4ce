import { eventData } from '@techshop/contracts/events'
import { apiServiceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { gatewayUrl } from '../shop.ts'
import { eventCheck } from './event-check.ts'
import { connectTo, messagesOf, natsUrl, withoutNats } from './event-streams.ts'

/** What the journeys cause; a whole copy is asked for by services alone. */
const caused = Object.keys(eventData).filter((type) => !type.includes('.snapshot.'))

t.test('every event that the journeys caused is what the document of the events says', async (t) => {
  if (!natsUrl) {
    t.pass('events', { skip: withoutNats })
    return
  }
  const response = await fetch(`${gatewayUrl}/docs/asyncapi.json`)
  t.match(response.headers.get('content-type'), 'application/json')
  const check = eventCheck((await response.json()) as Record<string, unknown>)
  const connection = await connectTo(natsUrl)
  t.teardown(() => connection.close())
  const manager = await connection.jetstreamManager()
  for (const service of apiServiceNames) {
    const last = (await manager.streams.info(service.toUpperCase())).state.last_seq
    const missing = new Set(caused.filter((type) => type.startsWith(`${service}.`)))
    const wrong: string[] = []
    let heard = 0
    for await (const message of messagesOf(connection, `${service}.>`, 60_000)) {
      const fault = check(message.subject, message.json())
      if (fault) wrong.push(fault)
      missing.delete(message.subject)
      heard += 1
      if (missing.size === 0 && message.seq >= last) break
    }
    t.same([...missing], [], `${service} says every type of event`)
    t.same(wrong.slice(0, 5), [], `${heard} events of ${service}`)
  }
})
