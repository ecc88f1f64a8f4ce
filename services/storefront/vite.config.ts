import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite'
import manifest from './package.json' with { type: 'json' }
import { compressAssets } from './tools/compress-assets.ts'

/** What Node finds in node_modules by itself. */
const dependencies = Object.keys(manifest.dependencies).map((name) => new RegExp(`^${name}(/|$)`))

const entries = ['page', 'product', 'cart', 'checkout', 'order', 'order-lookup', 'console']

/**
 * Two scripts that pages have in common, or a phone would ask for a dozen small ones: what every page runs,
 * and what every island is made with.
 */
const chunks = [
  {
    name: 'every-page',
    test: /preload-helper|\/src\/(cart\/cart(-storage)?|islands\/browser-storage|texts\/locales)\.ts/,
  },
  {
    name: 'island',
    test: /\/preact\/|\/contracts\/src\/(currency|decimal)\.ts|\/src\/(design\/|islands\/(mount-island|use-slow)|texts\/(language|format|load-texts)).*/,
    minShareCount: 2,
  },
]

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
          output: { codeSplitting: { groups: chunks } },
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
