import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inheritedEnvironment } from '@techshop/process-supervisor/child-environment'
import { answersOk } from '@techshop/process-supervisor/http-probe'
import type { ProcessDefinition } from '@techshop/process-supervisor/managed-process'
import type { Program } from '@techshop/process-supervisor/programs'
import { repositoryRoot } from '@techshop/process-supervisor/repository'
import type { ServiceName } from '@techshop/service-manifests/services'

/** What the gateway's configuration depends on; `gateway/render.ts` describes each. */
export interface GatewaySettings {
  readonly listenHost: string
  readonly port: number
  readonly runtimeDir: string
  readonly upstreams: Readonly<Record<ServiceName, readonly string[]>>
  readonly assets: Readonly<Record<string, string>>
  readonly corsOrigins: readonly string[]
  readonly rateLimits: boolean
  readonly trustedListener: { readonly host: string; readonly port: number }
  readonly statusListener: string
  readonly accessLog: string
  readonly user?: string
}

/** Renders the gateway's configuration: content by path below the runtime directory, `nginx.conf` being the main file. */
export type RenderGateway = (settings: GatewaySettings) => Record<string, string>

/** The real gateway's configuration, of which the sources are in `gateway/` at the root of the repository. */
export async function realGateway(): Promise<RenderGateway> {
  const module = await import(pathToFileURL(path.join(repositoryRoot, 'gateway/render.ts')).href)
  return module.renderGateway
}

/** Writes a rendered configuration below a directory. */
export function writeConfiguration(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** An Nginx to run. */
export interface NginxDefinition {
  readonly program: Program
  readonly directory: string
  readonly logFile: string
  readonly healthUrl: string
  /** Writes the configuration; called before each start. */
  writeConfiguration(): void
}

/** Describes Nginx in the foreground as a process to supervise. */
export function nginxProcess(nginx: NginxDefinition): ProcessDefinition {
  return {
    name: 'nginx',
    command: nginx.program.path,
    args: [
      '-e',
      'stderr',
      '-p',
      `${nginx.directory}/`,
      '-c',
      path.join(nginx.directory, 'nginx.conf'),
      '-g',
      'daemon off;',
    ],
    environment: { ...inheritedEnvironment(), ...nginx.program.environment },
    workingDirectory: nginx.directory,
    logFile: nginx.logFile,
    stopSignal: 'SIGQUIT',
    forceSignal: 'SIGTERM',
    stopTimeoutMs: 3000,
    async prepare() {
      nginx.writeConfiguration()
    },
    ready: () => answersOk(nginx.healthUrl),
  }
}
