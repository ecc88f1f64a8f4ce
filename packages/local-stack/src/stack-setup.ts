import { freePort, listenError } from '@techshop/process-supervisor/ports'
import { explainSystemError, StartError } from '@techshop/process-supervisor/start-error'
import { Supervisor } from '@techshop/process-supervisor/supervisor'
import { type DataDirectory, prepareDataDirectory } from './data-directory.ts'
import { lockDataDirectory } from './data-directory-lock.ts'
import { loadSecrets } from './secrets.ts'
import type { ServiceSurroundings } from './services.ts'
import type { StackOptions } from './stack-interface.ts'

/** All that is decided before the first process of a stack is started. */
export interface StackSetup {
  readonly directory: DataDirectory
  readonly supervisor: Supervisor
  readonly surroundings: ServiceSurroundings
  readonly gatewayPort: number
  /** Where the storefront reaches the gateway, which believes it whose requests it passes on. */
  readonly trustedPort: number
  readonly monitorPort: number
  /** Where Nginx says how it fares. */
  readonly statusPort: number
  report(line: string): void
  /** Gives the data directory back. */
  unlock(): void
}

/** @throws StartError when nobody could listen on that port */
async function requireFreePort(port: number): Promise<void> {
  const code = await listenError(port)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new StartError(`port ${port} is taken by another program; stop that, or choose another one with --port`)
  }
  if (code === 'EACCES') throw new StartError(`port ${port} needs root; choose one from 1024 on with --port`)
  throw new StartError(`port ${port} can't be used (${code}); choose another one with --port`)
}

/**
 * Takes the data directory, ends what a killed run left in it, and chooses the ports.
 * @param changed called whenever a process of the stack was spawned, became ready or ended
 */
export async function prepareStack(options: StackOptions, changed: () => void): Promise<StackSetup> {
  const directory = prepareDataDirectory(options.dataDir)
  const unlock = await lockDataDirectory(directory.root, directory.lock)
  const report = options.log ?? (() => {})
  let supervisor: Supervisor | undefined
  try {
    supervisor = await Supervisor.create({ registerFile: directory.processes, report, changed })
    const gatewayPort = options.port ?? (await freePort())
    await requireFreePort(gatewayPort)
    const trustedPort = await freePort()
    const surroundings: ServiceSurroundings = {
      directory,
      secrets: await loadSecrets(directory.secrets),
      gatewayUrl: `http://127.0.0.1:${gatewayPort}`,
      trustedGatewayUrl: `http://127.0.0.1:${trustedPort}`,
      postgresPort: await freePort(),
      natsPort: await freePort(),
      rateLimits: options.rateLimits ?? false,
      corsOrigins: options.corsOrigins ?? [],
      watch: options.watch ?? false,
    }
    const [monitorPort, statusPort] = [await freePort(), await freePort()]
    return { directory, supervisor, surroundings, gatewayPort, trustedPort, monitorPort, statusPort, report, unlock }
  } catch (error) {
    await supervisor?.stop()
    unlock()
    throw explainSystemError(error)
  }
}
