import path from 'node:path'
import { openApi } from '@techshop/service-commands/openapi'
import { createApp } from '../app.ts'
import type { Database } from '../database/database.ts'

process.exitCode = await openApi({
  service: 'catalog',
  directory: path.join(import.meta.dirname, '../..'),
  async createService(config, db: Database) {
    const hasAll = async () => true
    const now = () => new Date()
    const { service } = await createApp(config, {
      db,
      currency: 'USD',
      pictureOrigins: [],
      nudge() {},
      hasCategories: hasAll,
      hasDatabase: hasAll,
      now,
    })
    return service
  },
})
