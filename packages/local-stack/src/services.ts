import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ownerOf } from '@techshop/owned-databases/owned-databases'
import { inheritedEnvironment } from '@techshop/process-supervisor/child-environment'
import { answersOk } from '@techshop/process-supervisor/http-probe'
import type { ProcessDefinition } from '@techshop/process-supervisor/managed-process'
import { repositoryRoot } from '@techshop/process-supervisor/repository'
import { type DatabaseName, databaseNames, findService, type ServiceName } from '@techshop/service-manifests/services'
import type { DataDirectory } from './data-directory.ts'
import { postgresUrl } from './postgres.ts'
import type { NatsUser, Secrets } from './secrets.ts'
import { staffAudience, staffIssuer } from './staff-token.ts'

/** What the services of a stack are told about it. */
export interface ServiceSurroundings {
  readonly directory: DataDirectory
  readonly secrets: Secrets
  readonly gatewayUrl: string
  /** Of the gateway's listener for the storefront alone. */
  readonly trustedGatewayUrl: string
  readonly postgresPort: number
  readonly natsPort: number
  /** Whether requests from this machine count, too. */
  readonly rateLimits: boolean
  /** Origins whose pages may call the API. */
  readonly corsOrigins: readonly string[]
  /** Start again when a source file changes. */
  readonly watch: boolean
}

/** Of this machine: whoever tries a shop out wants its days to be theirs. */
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

const loopback = '127.0.0.0/8,::1/128'

/** The connection URL of a service's own database, as the service has it. */
export function databaseUrl(service: DatabaseName, { secrets, postgresPort }: ServiceSurroundings): string {
  return postgresUrl(postgresPort, service, secrets.postgres[service], service)
}

/** The same as its owner, who migrates. */
export function ownerUrl(service: DatabaseName, { secrets, postgresPort }: ServiceSurroundings): string {
  return postgresUrl(postgresPort, ownerOf(service), secrets.postgresOwners[service], service)
}

/** `nats://user:password@host:port` */
export function natsUrl(user: NatsUser, { secrets, natsPort }: ServiceSurroundings): string {
  return `nats://${user}:${secrets.nats[user]}@127.0.0.1:${natsPort}`
}

export function hasDatabase(name: ServiceName): name is DatabaseName {
  return databaseNames.some((one) => one === name)
}

function ofKind(name: ServiceName, surroundings: ServiceSurroundings): Record<string, string> {
  const { gatewayUrl, trustedGatewayUrl, directory, rateLimits, corsOrigins } = surroundings
  if (findService(name)?.kind === 'pages') return { API_URL: trustedGatewayUrl, PUBLIC_URL: gatewayUrl }
  return {
    STAFF_JWKS_URL: pathToFileURL(directory.staffKeySet).href,
    STAFF_ISSUER: staffIssuer,
    STAFF_AUDIENCE: staffAudience,
    SERVICE_ACCOUNTS_URL: pathToFileURL(directory.serviceAccounts).href,
    CORS_ORIGINS: corsOrigins.join(','),
    RATE_LIMITS: 'on',
    ...(rateLimits ? {} : { RATE_LIMIT_EXEMPT: loopback }),
  }
}

function ofDatabase(name: ServiceName, surroundings: ServiceSurroundings): Record<string, string> {
  if (!hasDatabase(name)) return {}
  return {
    DATABASE_URL: databaseUrl(name, surroundings),
    DATABASE_POOL_SIZE: '10',
    NATS_URL: natsUrl(name, surroundings),
  }
}

/** The variables that the service's manifest names. */
function ofManifest(name: ServiceName, { secrets }: ServiceSurroundings): Record<string, string> {
  const { roles = [], environment = [] } = findService(name) ?? {}
  const told = environment.flatMap((variable): [string, string][] => {
    const value = variable.secret ? secrets.variables[variable.name] : variable.local?.replace('{timeZone}', timeZone)
    return value === undefined ? [] : [[variable.name, value]]
  })
  return { ...(roles.length > 0 && { ROLES: roles.join(',') }), ...Object.fromEntries(told) }
}

function ownVariables(name: ServiceName, surroundings: ServiceSurroundings): Record<string, string> {
  return { ...ofKind(name, surroundings), ...ofDatabase(name, surroundings), ...ofManifest(name, surroundings) }
}

/** The environment of a service, as its configuration reads it. */
export function serviceEnvironment(name: ServiceName, surroundings: ServiceSurroundings): Record<string, string> {
  return { ...commonEnvironment(surroundings), ...ownVariables(name, surroundings) }
}

function commonEnvironment(surroundings: ServiceSurroundings): Record<string, string> {
  return {
    ...inheritedEnvironment(),
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: loopback,
    NODE_ENV: surroundings.watch ? 'development' : 'production',
    NODE_COMPILE_CACHE: surroundings.directory.compileCache,
  }
}

/** How to run a program. */
export interface ServiceProgram {
  readonly command: string
  readonly args: readonly string[]
  readonly workingDirectory: string
}

/** Finds what to run for a service; with `watch`, it starts itself again when its source changes. */
export type FindProgram = (service: ServiceName, program: 'serve' | 'migrate', watch: boolean) => ServiceProgram

function entry(service: ServiceName, program: 'serve' | 'migrate', watch: boolean): string[] {
  // Its pages are JSX, which Node can't run: Vite builds the server, too.
  if (findService(service)?.kind === 'pages') return [watch ? 'tools/dev.ts' : 'dist/bin/serve.js']
  return [...(watch ? ['--watch', '--watch-preserve-output'] : []), 'src/main.ts', program]
}

/**
 * One thread of V8 beside the main one. Each of the four that it has by itself keeps some MiB of its own, and with them
 * requests took no less processor time. The image of a service says the same.
 */
const v8Options = ['--v8-pool-size=1']

/** The services of this repository, run by the Node that runs this process; the APIs from their source. */
export const repositoryProgram: FindProgram = (service, program, watch) => ({
  command: process.execPath,
  args: ['--conditions=techshop-source', ...v8Options, ...entry(service, program, watch)],
  workingDirectory: path.join(repositoryRoot, 'services', service),
})

/** Describes one instance of a service as a process to supervise. */
export function serviceProcess(
  name: ServiceName,
  instance: string,
  port: number,
  surroundings: ServiceSurroundings,
  findProgram: FindProgram,
): ProcessDefinition {
  return {
    ...findProgram(name, 'serve', surroundings.watch),
    name: instance,
    environment: { ...serviceEnvironment(name, surroundings), PORT: String(port), SUPERVISED: '1' },
    logFile: path.join(surroundings.directory.logs, `${instance}.log`),
    pipeInput: true,
    ready: () => answersOk(`http://127.0.0.1:${port}/readyz`),
  }
}

/** Describes the instances of several services as one process to supervise; each has its own port. */
export function oneProcess(
  name: string,
  ports: ReadonlyMap<DatabaseName, number>,
  surroundings: ServiceSurroundings,
): ProcessDefinition {
  const program = path.join(repositoryRoot, 'packages/service-host/src/bin/run-services.ts')
  const watching = surroundings.watch ? ['--watch', '--watch-preserve-output'] : []
  const folders = [...ports.keys()].map((service) => path.join('services', service))
  const own = [...ports].flatMap(([service, port]) =>
    Object.entries({ ...ownVariables(service, surroundings), PORT: String(port) }).map(([variable, value]) => [
      `${service.toUpperCase()}_${variable}`,
      value,
    ]),
  )
  const readyUrls = [...ports.values()].map((port) => `http://127.0.0.1:${port}/readyz`)
  return {
    command: process.execPath,
    args: ['--conditions=techshop-source', ...v8Options, ...watching, program, ...folders],
    workingDirectory: repositoryRoot,
    name,
    environment: { ...commonEnvironment(surroundings), ...Object.fromEntries(own), SUPERVISED: '1' },
    logFile: path.join(surroundings.directory.logs, `${name}.log`),
    pipeInput: true,
    ready: async () => (await Promise.all(readyUrls.map(answersOk))).every(Boolean),
  }
}
