import { parseArgs } from 'node:util'
import { StartError } from '@techshop/process-supervisor/start-error'
import { type ServiceName, serviceNames } from '@techshop/service-manifests/services'

/** What `npm start` was asked for. */
export interface StartArguments {
  readonly help: boolean
  readonly port: number
  readonly dataDir: string
  readonly replicas: Readonly<Partial<Record<ServiceName, number>>>
  /** Undefined: the sample catalogue. */
  readonly products: number | undefined
  readonly rateLimits: boolean
  /** Origins whose pages may call the API. */
  readonly corsOrigins: readonly string[]
  readonly watch: boolean
  /** Run the services with a database in one process. */
  readonly oneProcess: boolean
}

export const usage = `npm start -- [options]

  --port 8081              port of the gateway; all others are free ones
  --data-dir .techshop     where everything is kept; another one is another shop
  --replicas NAME=N,…      instances per service, for example catalog=2,orders=2
                           (${serviceNames.join(', ')}; 1 each without it)
  --products N             on the first start, N synthetic products instead of the sample catalogue
  --rate-limits            limit requests from this machine too
  --cors-origins ORIGIN,…  let pages of these origins call the API, for example http://localhost:5173
  --one-process            run the services with a database in one process, which takes less memory
  --watch                  start a service again when its source changes (npm run dev)
  --help                   this text`

const options = {
  port: { type: 'string', default: '8081' },
  'data-dir': { type: 'string', default: '.techshop' },
  replicas: { type: 'string', default: '' },
  products: { type: 'string' },
  'rate-limits': { type: 'boolean', default: false },
  'cors-origins': { type: 'string', default: '' },
  'one-process': { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function wholeNumber(option: string, value: string, lowest: number, highest: number): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= lowest && number <= highest) return number
  throw new StartError(`--${option} must be a whole number from ${lowest} to ${highest}, not "${value}"`)
}

function parseReplicas(value: string): Partial<Record<ServiceName, number>> {
  const replicas: Partial<Record<ServiceName, number>> = {}
  for (const part of value.split(',').filter(Boolean)) {
    const [name, count, ...rest] = part.split('=')
    if (!serviceNames.includes(name as ServiceName) || count === undefined || rest.length > 0) {
      throw new StartError(`--replicas takes NAME=N with a name of ${serviceNames.join(', ')}, not "${part}"`)
    }
    replicas[name as ServiceName] = wholeNumber('replicas', count, 1, 20)
  }
  return replicas
}

function parseOrigins(value: string): string[] {
  const origins = value.split(',').filter(Boolean)
  const wrong = origins.find((origin) => URL.parse(origin)?.origin !== origin)
  if (wrong === undefined) return origins
  throw new StartError(`--cors-origins takes origins such as http://localhost:5173, not "${wrong}"`)
}

/**
 * Parses the command line of `npm start`.
 * @throws StartError that names the option and what it takes
 */
export function parseArguments(args: readonly string[]): StartArguments {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`)
  }
  if (values['one-process'] && values.replicas !== '')
    throw new StartError('--one-process and --replicas exclude each other')
  if (!values['data-dir']) throw new StartError('--data-dir needs the path of a folder')
  return {
    help: values.help,
    port: wholeNumber('port', values.port, 1, 65535),
    dataDir: values['data-dir'],
    replicas: parseReplicas(values.replicas),
    products: values.products === undefined ? undefined : wholeNumber('products', values.products, 1, 10_000_000),
    rateLimits: values['rate-limits'],
    corsOrigins: parseOrigins(values['cors-origins']),
    watch: values.watch,
    oneProcess: values['one-process'],
  }
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: false }).values
}
