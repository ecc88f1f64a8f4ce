import { globSync } from 'node:fs'
import path from 'node:path'
import { databaseNames } from '@techshop/service-manifests/services'
import { rolldown } from 'rolldown'

const servicesFolder = path.join(import.meta.dirname, '../../../services')

const entries = (service: string): Record<string, string> => {
  const cwd = path.join(servicesFolder, service)
  const migrations = globSync('migrations/[0-9]*.ts', { cwd }).sort()
  return {
    // The same in every release, so that whoever starts one need not know which it is.
    'src/bin/serve': path.join(cwd, 'src/main.ts'),
    // It looks for them in their folder to know whether it may serve.
    ...Object.fromEntries(migrations.map((file) => [file.replace(/[.]ts$/, ''), path.join(cwd, file)])),
  }
}

const bundleService = async (service: string): Promise<[file: string, text: string][]> => {
  const bundle = await rolldown({
    input: entries(service),
    platform: 'node',
    resolve: { conditionNames: ['techshop-source', 'node', 'default'] },
  })
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    // As deep as the module in the source that knows where the migrations are.
    chunkFileNames: 'src/shared/[name].js',
  })
  return output.map((file) => [path.join(service, file.fileName), file.type === 'chunk' ? file.code : `${file.source}`])
}

/**
 * The services as they are now, with everything that they import, as files (path, text): in a folder,
 * `<service>/src/bin/serve.js` runs wherever there is a Node. The same sources and lock file give the same text.
 */
export const bundleServices = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await Promise.all(databaseNames.map(bundleService))).flat())
