import { tmpdir } from 'node:os'
import type { Test } from 'tap'
import { createApp } from '../app.ts'
import { parseConfig } from '../config.ts'
import type { Manifest } from '../http/assets.ts'

const entries = ['page', 'product', 'cart', 'checkout', 'order', 'order-lookup', 'console'].map(
  (name) => `src/entries/${name}.ts`,
)
const others = [
  'src/design/shop.css',
  'src/design/console.css',
  'src/design/icon.svg',
  'src/entries/service-worker.ts',
  'src/texts/en.ts',
  'src/texts/de.ts',
]
const manifest: Manifest = Object.fromEntries(
  [...entries, ...others].map((key) => [key, { file: key.replace(/^.*\//, 'built-') }]),
)

/** The storefront over an API, without its built files. */
export const createStorefront = async (t: Test, apiUrl: string, env: Record<string, string> = {}) => {
  const config = parseConfig({
    PORT: '0',
    API_URL: apiUrl,
    PUBLIC_URL: 'https://shop.example',
    TRUSTED_PROXIES: '127.0.0.1',
    ...env,
  })
  const logDestination = { write: () => undefined }
  const app = await createApp({ config, clientDirectory: tmpdir(), manifest, logDestination })
  t.teardown(() => app.close())
  return app
}
