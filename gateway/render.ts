import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { assetLocations } from './assets.ts'
import { errorPages } from './error-pages.ts'
import { cachedWords, serviceLocations, serviceOfPath } from './service-locations.ts'
import { type RoutedService, routedServices } from './services.ts'
import { renderUpstreams, type Upstreams } from './upstreams.ts'

export interface GatewayOptions {
  /** Address to listen on, such as `127.0.0.1`, `0.0.0.0` or `::`. */
  readonly listenHost: string
  readonly port: number
  /** Absolute; everything that Nginx writes is below it, the rendered files may be too. */
  readonly runtimeDir: string
  /** Instances of each service as `host:port`. None is allowed: its routes then answer 502. */
  readonly upstreams: Upstreams
  /** Directories of static files by URL prefix, such as `{ '/docs/': '/srv/docs' }`. */
  readonly assets: Readonly<Record<string, string>>
  /** Origins that may read the gateway's own errors; the services answer CORS for everything else. */
  readonly corsOrigins: readonly string[]
  /** Files in PEM format; `port` then speaks TLS alone. */
  readonly tls?: { readonly certificate: string; readonly key: string }
  /** False exempts loopback from the flood limits, as suits one machine; true exempts nobody. */
  readonly rateLimits: boolean
  /** Further addresses or networks that are exempt from what counts per address. */
  readonly rateLimitExempt?: readonly string[]
  /** A second listener, for the storefront alone, whose `X-Forwarded-For` is believed. Never publish it. */
  readonly trustedListener?: { readonly host: string; readonly port: number }
  /** Addresses or networks of load balancers in front, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[]
  /** `host:port` or `unix:/path` of a listener that answers `/stub_status` for metrics. Never publish it. */
  readonly statusListener?: string
  /** Account of the workers; only when Nginx starts as root, which otherwise takes `nobody`. */
  readonly user?: string
  /** File of the access log; `access.log` in `runtimeDir` unless given. In a container `/dev/stdout`. */
  readonly accessLog?: string
  /** Nginx is 1.27.4 or newer: a reload leaves idle connections of callers open for 30 s, so that none meets a request. */
  readonly reloadsGently?: boolean
  readonly workerProcesses?: number | 'auto'
  /** Least level that goes to stderr; from `error` on, lines repeat queries and addresses. */
  readonly errorLogLevel?: 'info' | 'warn' | 'error' | 'crit'
}

/**
 * The files of a gateway's configuration by their path relative to one directory; `nginx.conf` is the entry.
 * Rendering is pure apart from reading the templates beside this file.
 * @throws RangeError for a value that can't stand in a configuration
 */
export const renderGateway = (
  options: GatewayOptions,
  services: readonly RoutedService[] = routedServices,
): Record<string, string> => {
  const pages = services.find(({ kind }) => kind === 'pages')?.name ?? ''
  const style = template('pages/error.css')
  return {
    'nginx.conf': fill(template('nginx.conf.template'), {
      ...mainValues(options),
      pages,
      serviceOfPath: serviceOfPath(services),
      cachedWords: cachedWords(services),
    }),
    'locations.conf': fill(template('locations.conf.template'), {
      runtimeDir: quotable(options.runtimeDir),
      errorPageStyleHash: `sha256-${createHash('sha256').update(style).digest('base64')}`,
      varyOfErrors: options.corsOrigins.length === 0 ? '""' : 'Origin',
      assetLocations: assetLocations(options.assets, quotable),
      serviceLocations: serviceLocations(services),
      pages,
    }),
    'headers.conf': fill(template('headers.conf.template'), {
      strictTransport: options.tls ? 'add_header Strict-Transport-Security $strict_transport always;' : '',
    }),
    'upstreams.conf': renderUpstreams(options.upstreams, quotable(options.runtimeDir)),
    ...Object.fromEntries(
      ['proxy.conf', 'cached.conf', 'problems.conf', 'next-instance.conf', 'error-pages.conf', 'mime.types'].map(
        (name) => [name, template(name)],
      ),
    ),
    ...errorPages(template('pages/error.html.template'), style, fill),
  }
}

const loopback = ['127.0.0.0/8', '::1']

const mainValues = (options: GatewayOptions): Record<string, string> => ({
  runtimeDir: quotable(options.runtimeDir),
  userDirective: options.user === undefined ? '' : `user "${quotable(options.user)}";`,
  workerProcesses: String(options.workerProcesses ?? 'auto'),
  errorLogLevel: options.errorLogLevel ?? 'crit',
  accessLog: quotable(options.accessLog ?? path.join(options.runtimeDir, 'access.log')),
  floodExemptions: [...(options.rateLimits ? [] : loopback), ...(options.rateLimitExempt ?? [])]
    .map((network) => `${quotable(network)} 0;`)
    .join('\n    '),
  keepIdleConnections: options.reloadsGently ? 'keepalive_min_timeout 30s;' : '',
  realAddress: believedFrom(options.trustedProxies ?? []),
  knownOrigins: options.corsOrigins.map((it) => `${origin(it)} ${origin(it)};`).join('\n    '),
  listen: `listen ${address(options.listenHost, options.port)}${options.tls ? ' ssl http2' : ''};`,
  tls: options.tls === undefined ? '' : tls(options.tls),
  trustedServer: options.trustedListener === undefined ? '' : trustedServer(options.trustedListener),
  statusServer: options.statusListener === undefined ? '' : statusServer(options.statusListener),
})

const template = (name: string): string => readFileSync(path.join(import.meta.dirname, name), 'utf8')

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`the template asks for ${name}, which has no value`)
    return value
  })

/** Nginx can't escape a dollar sign, and a quote or line break would end the value. */
const quotable = (text: string): string => {
  if (/["\\$\n\r{};]/.test(text)) throw new RangeError(`not usable in a configuration of Nginx: ${text}`)
  return text
}

const origin = (text: string): string => {
  if (URL.parse(text)?.origin !== text) throw new RangeError(`not an origin such as https://shop.example: ${text}`)
  return quotable(text)
}

const address = (host: string, port: number): string =>
  `${host.includes(':') ? `[${quotable(host)}]` : quotable(host)}:${port}`

const believedFrom = (networks: readonly string[]): string =>
  networks.length === 0
    ? ''
    : [
        ...networks.map((network) => `set_real_ip_from ${quotable(network)};`),
        'real_ip_header X-Forwarded-For;',
        'real_ip_recursive on;',
      ].join('\n  ')

const tls = ({ certificate, key }: { certificate: string; key: string }): string =>
  [
    `ssl_certificate "${quotable(certificate)}";`,
    `ssl_certificate_key "${quotable(key)}";`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_session_cache shared:tls:10m;',
    'ssl_session_timeout 1d;',
    'ssl_session_tickets off;',
  ].join('\n    ')

const trustedServer = ({ host, port }: { host: string; port: number }): string =>
  `# For the storefront alone, which says for whom it asks.
  server {
    listen ${address(host, port)};
    set_real_ip_from 0.0.0.0/0;
    set_real_ip_from ::/0;
    real_ip_header X-Forwarded-For;
    real_ip_recursive off;
    include locations.conf;
  }`

const statusServer = (listener: string): string =>
  `# For metrics alone.
  server {
    listen ${quotable(listener)};
    access_log off;
    location = /stub_status {
      stub_status;
    }
    location / {
      return 404;
    }
  }`
