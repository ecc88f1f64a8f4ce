// Restores the shop, or one service, from a folder that infra/backup made:
// infra/restore --from <folder> [--service …] [--stack …]
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { environments, run, type Service, saying, services } from './service-command.ts'

/** Clocks differ, and what was under way at the backup is asked about as well. */
const MARGIN_MS = 600_000

const justBefore = (from: string, restored: readonly Service[]): string => {
  const times = restored.map((service) => {
    const { takenAt } = JSON.parse(readFileSync(path.join(from, service, 'manifest.json'), 'utf8'))
    return Date.parse(takenAt)
  })
  return new Date(Math.min(...times) - MARGIN_MS).toISOString()
}

saying(() => {
  const options = { from: { type: 'string' }, service: { type: 'string' }, stack: { type: 'string' } } as const
  const { from, service, stack } = parseArgs({ options }).values
  const restored = services.filter((name) => service === undefined || name === service)
  if (!from || restored.length === 0) {
    throw new Error('usage: restore --from <folder> [--service categories|catalog|orders] [--stack <data directory>]')
  }
  const environment = environments(stack, services)
  const has = (name: Service) => restored.includes(name)
  const since = justBefore(from, restored)
  const report = path.join(from, `lost-events-${Date.now()}.ndjson`)
  const call = (name: Service, command: string, ...args: string[]) => run(name, environment, command, ...args)

  // First, since it refuses while orders runs: nothing may be sold until both agree again.
  if (has('catalog') || has('orders')) call('orders', 'rebuild', '--before-serving')
  for (const name of restored) appendFileSync(report, call(name, 'restore', '--from', path.resolve(from, name)))
  if (has('catalog') && !has('categories')) call('categories', 'rebuild')
  if (has('categories') && !has('catalog')) call('catalog', 'rebuild')
  if (has('catalog') || has('orders')) process.stdout.write(call('orders', 'reconcile-reservations', '--since', since))
  if (has('orders') && !has('catalog')) call('catalog', 'replay', '--outbox', '--since', since)
  process.stdout.write(`${restored.join(', ')} restored; start what was stopped.\n`)
  process.stdout.write(`Events of the time that is lost are in ${report}\n`)
})
