// A process to be killed: DATABASE_URL, NATS_URL, PAUSE_MS (for each thing).
import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging } from '@techshop/messaging/connection'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { type FollowerTables, followThings } from './follower.ts'

const { DATABASE_URL = '', NATS_URL = '', PAUSE_MS = '0' } = process.env
const db = connectDatabase<FollowerTables>({ url: DATABASE_URL, applicationName: 'follower-process', poolSize: 5 })
const messaging = connectMessaging({ url: NATS_URL, name: 'follower-process', logger })
followThings({ db, messaging, pauseMs: Number(PAUSE_MS) })
// Ends with whoever started it.
process.stdin.on('close', () => process.exit()).resume()
