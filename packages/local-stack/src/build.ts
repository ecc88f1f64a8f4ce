import path from 'node:path'
import { inheritedEnvironment } from '@techshop/process-supervisor/child-environment'
import { oneAtATime } from '@techshop/process-supervisor/process-lock'
import { repositoryRoot } from '@techshop/process-supervisor/repository'
import type { Supervisor } from '@techshop/process-supervisor/supervisor'

/** Folders of files that the gateway serves itself, by URL prefix. */
export const assetFolders = {
  '/assets/build/': path.join(repositoryRoot, 'services/storefront/dist/client'),
  '/assets/products/': path.join(repositoryRoot, 'packages/sample-catalogue/pictures'),
  '/docs/': path.join(repositoryRoot, 'packages/api-reference/dist'),
}

/**
 * Builds the storefront and the API reference; quick when nothing has changed. Of two stacks of one tree the second waits:
 * both would empty the same folders.
 */
export async function buildPages(supervisor: Supervisor, logFile: string): Promise<void> {
  const packages = ['@techshop/storefront', '@techshop/api-reference']
  const build = () =>
    supervisor.run({
      name: 'build',
      command: path.join(repositoryRoot, 'node_modules/.bin/turbo'),
      args: ['run', 'build', ...packages.map((name) => `--filter=${name}`), '--output-logs=errors-only', '--no-color'],
      environment: { ...inheritedEnvironment(), TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
      workingDirectory: repositoryRoot,
      logFile,
    })
  await oneAtATime(path.join(repositoryRoot, 'node_modules/.techshop-build.lock'), build)
}
