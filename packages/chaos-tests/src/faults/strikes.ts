import { cutConnections } from './connections.ts'
import { fillNatsDisk, fillPostgresDisk } from './disk-full.ts'
import type { FaultKind, Strike } from './fault.ts'
import { wipeKilled, wipeLive } from './jetstream.ts'
import { kill, outage, pause, quit } from './processes.ts'
import { redeliver } from './redelivery.ts'

/** How each kind of fault is done. */
export const strikes: Readonly<Record<FaultKind, Strike>> = {
  'kill service': kill,
  'kill nats': kill,
  'kill postgres': kill,
  'quit postgres': quit,
  'kill nginx': kill,
  pause,
  'wipe jetstream live': wipeLive,
  'wipe jetstream killed': wipeKilled,
  'cut connections': cutConnections,
  redeliver,
  'fill nats disk': fillNatsDisk,
  'fill postgres disk': fillPostgresDisk,
  'postgres outage': outage,
}
