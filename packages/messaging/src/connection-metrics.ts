import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import type { Messaging } from './connection.ts'

/** Shows whether NATS is connected, whenever metrics are asked for, and counts how often it was. */
export const observeConnection = (messaging: Messaging, registry: Registry): void => {
  new Gauge({
    name: 'messaging_connected',
    help: '1 while NATS is connected, else 0',
    registers: [registry],
    collect() {
      this.set(messaging.connected ? 1 : 0)
    },
  })
  const connects = new Counter({
    name: 'messaging_connects_total',
    help: 'Connections made to NATS',
    registers: [registry],
  })
  messaging.onConnect(() => connects.inc())
}
