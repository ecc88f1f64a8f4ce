import { readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import path from 'node:path'
import { createLogger } from '@techshop/service-runtime/logger'
import { runProcess } from '@techshop/service-runtime/process'
import { createApp } from '../app.ts'
import { parseConfig } from '../config.ts'

/** Beside the package's manifest, wherever this file has been bundled to. */
const clientDirectory = path.join(path.dirname(findPackageJSON(import.meta.url) ?? ''), 'dist/client')

await runProcess({
  service: 'storefront',
  logger: createLogger({ service: 'storefront', level: process.env.LOG_LEVEL || 'info' }),
  start: async () => {
    const config = parseConfig(process.env)
    const manifest = JSON.parse(await readFile(path.join(clientDirectory, '.vite/manifest.json'), 'utf8'))
    const app = await createApp({ config, clientDirectory, manifest })
    await app.listen({ host: config.process.host, port: config.process.port })
    return app
  },
})
