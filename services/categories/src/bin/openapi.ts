import path from 'node:path'
import { openApi } from '@techshop/service-commands/openapi'
import { createApp } from '../app.ts'
import type { Database } from '../database/database.ts'

process.exitCode = await openApi({
  service: 'categories',
  directory: path.join(import.meta.dirname, '../..'),
  createService: (config, db: Database) => {
    const hasAll = async () => true
    return createApp(config, { db, nudge() {}, hasProducts: hasAll, hasDatabase: hasAll, now: () => new Date() })
  },
})
