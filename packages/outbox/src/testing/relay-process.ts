// A service of its own, to be killed and paused: DATABASE_URL, NATS_URL, RECOVERY_PAUSE_MS (between two aggregates of a recovery).
import { Registry } from '@prometheus-io/client'
import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging } from '@techshop/messaging/connection'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startRelay } from '../relay.ts'
import { republishShop, type ShopTables } from './shop-tables.ts'

const { DATABASE_URL = '', NATS_URL = '', RECOVERY_PAUSE_MS = '0' } = process.env
const db = connectDatabase<ShopTables>({ url: DATABASE_URL, applicationName: 'relay-process', poolSize: 5 })
startRelay({
  db,
  messaging: connectMessaging({ url: NATS_URL, name: 'relay-process', logger }),
  source: 'shop',
  stream: 'SHOP',
  subjects: ['shop.>'],
  republish: republishShop(db, Number(RECOVERY_PAUSE_MS)),
  logger,
  metrics: new Registry(),
})
// Ends with whoever started it.
process.stdin.on('close', () => process.exit()).resume()
