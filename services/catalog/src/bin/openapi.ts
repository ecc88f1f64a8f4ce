import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openApiText } from '@techshop/service-runtime/service'
import { createApp } from '../app.ts'
import { openDatabase } from '../database/database.ts'

// Writes openapi.json, or with --check fails when it is not what the service says. Connects to nothing.
const file = path.join(import.meta.dirname, '../../openapi.json')
const db = openDatabase({ url: 'postgres://nobody@localhost/none', applicationName: 'openapi', poolSize: 1 })
const { service } = await createApp(
  { logLevel: 'silent', corsOrigins: [], rateLimits: { enabled: true, exempt: [] }, trustedProxies: [] },
  {
    db,
    currency: 'USD',
    nudge() {},
    hasCategories: async () => true,
    hasDatabase: async () => true,
    now: () => new Date(),
  },
)
const text = await openApiText(service)
await service.close()
await db.destroy()
if (!process.argv.includes('--check')) await writeFile(file, text)
else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
  console.error('openapi.json does not match the service: run "pnpm generate"')
  process.exitCode = 1
}
