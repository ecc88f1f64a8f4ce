import type { ServiceName } from './services.ts'

/** Instances of each service as `host:port`. */
export type Upstreams = Readonly<Record<ServiceName, readonly string[]>>

/** The value of proxy_next_upstream_tries. */
const tries = 3

const instancePattern = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}$/

/**
 * The file of upstreams, the only one that changes when instances come and go.
 *
 * Several instances are watched passively: three failures within two seconds put one aside for two seconds. A failure
 * may also be a 503 of a service that sheds load, so all of them stand there again as `backup`, never put aside:
 * when every instance sheds, requests reach them still, instead of dying here. A single instance is never put aside.
 * There are as many backups as tries, since running out of servers is a 502, where the last server's own answer is due.
 *
 * @throws RangeError for an instance that is not `host:port`
 */
export const renderUpstreams = (upstreams: Upstreams, runtimeDir: string): string =>
  `# Instances of each service. Render this file again and reload Nginx when they change.\n\n${Object.entries(upstreams)
    .map(([name, instances]) => upstream(name, instances, runtimeDir))
    .join('\n')}`

const upstream = (name: string, instances: readonly string[], runtimeDir: string): string =>
  `upstream ${name} {
  zone ${name} 128k;
  # A stuck instance collects requests, and so is passed over.
  least_conn;
${servers(instances, runtimeDir)
  .map((server) => `  server ${server};`)
  .join('\n')}
  keepalive 64;
  keepalive_requests 100000;
  # Shorter than the services keep idle connections, also while they stop: no request meets one that is being closed.
  keepalive_timeout 2s;
}
`

const servers = (instances: readonly string[], runtimeDir: string): string[] => {
  for (const it of instances) if (!instancePattern.test(it)) throw new RangeError(`not host:port: ${it}`)
  if (instances.length === 0) return [`"unix:${runtimeDir}/no-instance.sock" max_fails=0`]
  if (instances.length === 1) return [`${instances[0]} max_fails=0`]
  const backups = Array.from({ length: Math.max(instances.length, tries) }, (_, n) => instances[n % instances.length])
  return [
    ...instances.map((it) => `${it} max_fails=3 fail_timeout=2s`),
    ...backups.map((it) => `${it} max_fails=0 backup`),
  ]
}
