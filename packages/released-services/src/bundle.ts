import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { rolldown } from 'rolldown'

const servicesFolder = path.join(import.meta.dirname, '../../../services')
export const services = ['catalog', 'categories', 'orders'] as const

/** The process that serves, and its migrations, which it looks for in their folder to know whether it may serve. */
const entries = (service: string): [name: string, file: string][] =>
  ['src/bin/serve.ts', ...globSync('migrations/[0-9]*.ts', { cwd: path.join(servicesFolder, service) }).sort()].map(
    (file) => [path.join(service, file.replace(/[.]ts$/, '')), path.join(servicesFolder, service, file)],
  )

/**
 * Writes the services as they are now, with everything that they import, to a folder: `<service>/src/bin/serve.js` runs
 * wherever there is a Node. The same sources and lock file give the same bytes.
 */
export const bundleServices = async (folder: string): Promise<void> => {
  const bundle = await rolldown({
    input: Object.fromEntries(services.flatMap(entries)),
    platform: 'node',
    resolve: { conditionNames: ['techshop-source', 'node', 'default'] },
  })
  await rm(folder, { recursive: true, force: true })
  await bundle.write({
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
  })
}
