// A process to be killed: DATABASE_URL, NATS_URL, PAUSE_MS (for each thing).
import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging } from '@techshop/messaging/connection'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { type OwnerTables, startOwner } from './owner.ts'

const { DATABASE_URL = '', NATS_URL = '', PAUSE_MS = '0' } = process.env
const db = connectDatabase<OwnerTables>({ url: DATABASE_URL, applicationName: 'owner-process', poolSize: 5 })
const messaging = connectMessaging({ url: NATS_URL, name: 'owner-process', logger })
startOwner({ db, messaging, pauseMs: Number(PAUSE_MS) })
// Ends with whoever started it.
process.stdin.on('close', () => process.exit()).resume()
