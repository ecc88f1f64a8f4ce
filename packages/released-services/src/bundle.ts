import { globSync } from 'node:fs'
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
 * The services as they are now, with everything that they import, as files (path, text): in a folder,
 * `<service>/src/bin/serve.js` runs wherever there is a Node. The same sources and lock file give the same text.
 */
export const bundleServices = async (): Promise<Record<string, string>> => {
  const bundle = await rolldown({
    input: Object.fromEntries(services.flatMap(entries)),
    platform: 'node',
    resolve: { conditionNames: ['techshop-source', 'node', 'default'] },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
  })
  return Object.fromEntries(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : `${file.source}`]))
}
