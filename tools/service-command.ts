import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DatabaseName, servicesInBackupOrder } from '@techshop/service-manifests/services'

/** Those with a database, in the order in which they are backed up. */
export const services: readonly DatabaseName[] = servicesInBackupOrder.map(({ name }) => name)
export type Service = DatabaseName

export type Environments = Readonly<Record<Service, Readonly<Record<string, string>>>>

interface StackFile {
  readonly postgres: { readonly ownerUrls: Readonly<Record<Service, string>> }
  readonly nats: { readonly url: string }
}

const fromStack = (dataDir: string): Environments => {
  const { postgres, nats } = JSON.parse(readFileSync(path.join(dataDir, 'stack.json'), 'utf8')) as StackFile
  const entries = services.map((service) => [
    service,
    { DATABASE_URL: postgres.ownerUrls[service], NATS_URL: nats.url },
  ])
  return Object.fromEntries(entries) as Environments
}

const variable = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing: set it, or name the data directory of a shop with --stack`)
  return value
}

/** Where each service has its database, as its owner, and NATS: of a local shop, or from `CATALOG_DATABASE_URL` and so on. */
export const environments = (stack: string | undefined, wanted: readonly Service[]): Environments => {
  if (stack) return fromStack(stack)
  const entries = wanted.map((service) => [
    service,
    { DATABASE_URL: variable(`${service.toUpperCase()}_DATABASE_URL`), NATS_URL: variable('NATS_URL') },
  ])
  return Object.fromEntries(entries) as Environments
}

/** Runs a command of a service and gives its standard output; what goes wrong ends this process with its words. */
export const run = (service: Service, environment: Environments, command: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=techshop-source', 'src/main.ts', command, ...args],
    {
      cwd: path.join(import.meta.dirname, '../services', service),
      env: { PATH: process.env.PATH, ...environment[service] },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  )
  process.stderr.write(stderr)
  if (status !== 0) throw new Error(`${command} of ${service} failed`)
  return stdout
}

/** Ends with the message of an error alone. */
export const saying = (work: () => void): void => {
  try {
    work()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}
