// Restores the shop, or one service, from a folder that infra/backup made:
// infra/restore --from <folder> [--service …] [--stack …]
import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { servicesInBackupOrder } from '@techshop/service-manifests/services'
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

/**
 * What the manifests say is done before or after a restore of these, so that all services agree again. Those that refer
 * to others come first.
 */
const stepsOf = (restored: readonly Service[], first: boolean) =>
  servicesInBackupOrder.toReversed().flatMap(({ name: service, restore = [] }) =>
    restore
      .filter((step) => (step.first ?? false) === first)
      .filter(({ when }) => restored.some((name) => when.includes(name)))
      .filter(({ unless = [] }) => !restored.some((name) => unless.includes(name)))
      .map(({ command }) => ({
        service,
        command: (since: string) => command.map((word) => word.replace('{since}', since)),
      })),
  )

saying(() => {
  const options = { from: { type: 'string' }, service: { type: 'string' }, stack: { type: 'string' } } as const
  const { from, service, stack } = parseArgs({ options }).values
  const restored = services.filter((name) => service === undefined || name === service)
  if (!from || restored.length === 0) {
    throw new Error(`usage: restore --from <folder> [--service ${services.join('|')}] [--stack <data directory>]`)
  }
  const environment = environments(stack, services)
  const since = justBefore(from, restored)
  const report = path.join(from, `lost-events-${Date.now()}.ndjson`)
  const call = (name: Service, command = '', ...args: string[]) => run(name, environment, command, ...args)

  for (const { service: one, command } of stepsOf(restored, true)) call(one, ...command(since))
  for (const name of restored) appendFileSync(report, call(name, 'restore', '--from', path.resolve(from, name)))
  for (const { service: one, command } of stepsOf(restored, false)) process.stdout.write(call(one, ...command(since)))
  process.stdout.write(`${restored.join(', ')} restored; start what was stopped.\n`)
  process.stdout.write(`Events of the time that is lost are in ${report}\n`)
})
