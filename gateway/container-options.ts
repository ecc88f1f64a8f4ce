import type { GatewayOptions } from './render.ts'

/** What the gateway's container is told, but for the instances. */
export interface ContainerOptions extends Omit<GatewayOptions, 'upstreams'> {
  /** The port of every instance. */
  readonly servicePort: number
  /** Holds the colour that serves, over restarts. */
  readonly stateDir: string
  /** A colour that is served whatever `stateDir` says. */
  readonly colour?: string
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

/**
 * Reads COLOUR, CORS_ORIGINS, TRUSTED_PROXIES and RATE_LIMIT_EXEMPT. The rest is as the image is made.
 * @param hasFile whether a file exists: `tls.crt` and `tls.key` in /run/tls turn TLS on
 * @param nginxVersion such as `1.30.2`
 */
export const containerOptions = (
  env: Readonly<Record<string, string | undefined>>,
  hasFile: (file: string) => boolean,
  nginxVersion: string,
): ContainerOptions => {
  const tls = { certificate: '/run/tls/tls.crt', key: '/run/tls/tls.key' }
  return {
    listenHost: '0.0.0.0',
    port: 8081,
    trustedListener: { host: '0.0.0.0', port: 8082 },
    statusListener: '0.0.0.0:8083',
    runtimeDir: '/run/gateway',
    stateDir: '/var/lib/gateway',
    accessLog: '/dev/stdout',
    assets: { '/docs/': '/srv/docs', '/assets/build/': '/srv/build', '/assets/products/': '/srv/products' },
    servicePort: 3000,
    rateLimits: true,
    rateLimitExempt: list(env.RATE_LIMIT_EXEMPT),
    corsOrigins: list(env.CORS_ORIGINS),
    trustedProxies: list(env.TRUSTED_PROXIES),
    reloadsGently: isAtLeast(nginxVersion, [1, 27, 4]),
    ...(env.COLOUR && { colour: env.COLOUR }),
    ...(hasFile(tls.certificate) && hasFile(tls.key) && { tls }),
  }
}

const isAtLeast = (version: string, [major, minor, patch]: readonly [number, number, number]): boolean => {
  const [ownMajor = 0, ownMinor = 0, ownPatch = 0] = version.split('.').map(Number)
  return ownMajor * 1e6 + ownMinor * 1e3 + ownPatch >= major * 1e6 + minor * 1e3 + patch
}
