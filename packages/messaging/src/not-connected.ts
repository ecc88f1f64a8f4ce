import { registerClient } from './client.ts'
import type { Messaging } from './connection.ts'

/** A connection that is never made, for what is put together without being run: everything that needs one says so. */
export const notConnected = (name: string): Messaging => {
  const never = () => () => true
  const messaging: Messaging = {
    name,
    connected: false,
    connects: 0,
    onConnect: never,
    async close() {},
  }
  registerClient(messaging, { nats: undefined, connected: false, onConnect: never, onDisconnect: never })
  return messaging
}
