import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }
import { compressAssets } from './tools/compress-assets.ts'

/** What Node finds in node_modules by itself. */
const dependencies = Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`))

const entries = ['page', 'product', 'cart', 'checkout', 'order', 'order-lookup', 'console']

/** `vite build` makes what browsers load, `vite build --ssr` what Node runs. */
export default defineConfig(({ isSsrBuild }) => ({
  // Chunks and styles find each other wherever they are served from.
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    conditions: ['techshop-source', ...(isSsrBuild ? defaultServerConditions : defaultClientConditions)],
  },
  plugins: isSsrBuild ? [] : [compressAssets()],
  build: isSsrBuild
    ? {
        outDir: 'dist/bin',
        target: 'node24',
        sourcemap: true,
        rolldownOptions: { input: 'src/bin/serve.ts', external: dependencies },
      }
    : {
        outDir: 'dist/client',
        assetsDir: '',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: [
            ...entries.map((entry) => `src/entries/${entry}.ts`),
            'src/entries/service-worker.ts',
            'src/design/shop.css',
            'src/design/console.css',
            'src/design/icon.svg',
          ],
        },
      },
}))
