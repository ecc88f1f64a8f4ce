import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inheritedEnvironment } from './child-environment.ts'
import { answersOk } from './http-probe.ts'
import type { ManagedProcess, ProcessDefinition } from './managed-process.ts'
import { freePort } from './ports.ts'
import { findProgram, type Program } from './programs.ts'
import { Supervisor } from './supervisor.ts'

/** A NATS server to run. */
export interface NatsDefinition {
  readonly program: Program
  /** Where JetStream stores; a folder `jetstream` is made in it. */
  readonly storeDir: string
  readonly port: number
  readonly monitorPort: number
  readonly logFile: string
  /** Path of a configuration file (users and their permissions); without one everybody may do everything. */
  readonly configuration?: string | undefined
  /** Values of the variables that the configuration refers to. */
  readonly variables?: Readonly<Record<string, string>> | undefined
}

/** Describes nats-server with JetStream on the loopback address as a process to supervise. */
export function natsProcess(nats: NatsDefinition): ProcessDefinition {
  const args = ['--addr', '127.0.0.1', '--port', String(nats.port), '--http_port', String(nats.monitorPort)]
  args.push('--jetstream', '--store_dir', nats.storeDir)
  if (nats.configuration) args.push('--config', nats.configuration)
  return {
    name: 'nats',
    command: nats.program.path,
    args,
    environment: { ...inheritedEnvironment(), ...nats.program.environment, ...nats.variables },
    workingDirectory: nats.storeDir,
    logFile: nats.logFile,
    async prepare() {
      mkdirSync(nats.storeDir, { recursive: true })
    },
    ready: () => answersOk(`http://127.0.0.1:${nats.monitorPort}/healthz`),
  }
}

/** Deletes everything that JetStream has stored, under a live server too. */
export function wipeStore(storeDir: string): void {
  const jetstream = path.join(storeDir, 'jetstream')
  try {
    for (const name of readdirSync(jetstream)) rmSync(path.join(jetstream, name), { recursive: true, force: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** A nats-server of its own, for a test or an experiment. */
export interface NatsServer extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** `nats://127.0.0.1:<port>`, without credentials. */
  readonly url: string
  readonly monitorUrl: string
  readonly storeDir: string
  /** To kill, pause, stop and start it again on the same port. */
  readonly process: ManagedProcess
  /** Deletes what JetStream has stored, whether the server runs or not. */
  wipeJetStream(): void
  /** Stops it; a store directory that was made for it is deleted. */
  stop(): Promise<void>
}

/**
 * Starts nats-server with JetStream as a child process that never outlives this one.
 * Resolves when it accepts connections.
 */
export async function startNats(
  options: {
    /** A temporary folder without it. */
    storeDir?: string
    /** A free one without it. */
    port?: number
    configuration?: string
    variables?: Readonly<Record<string, string>>
  } = {},
): Promise<NatsServer> {
  const program = await findProgram('nats-server')
  const temporary = options.storeDir ? undefined : mkdtempSync(path.join(tmpdir(), 'techshop-nats-'))
  const storeDir = options.storeDir ?? (temporary as string)
  mkdirSync(storeDir, { recursive: true })
  const port = options.port ?? (await freePort())
  const monitorPort = await freePort()
  const supervisor = await Supervisor.create({ registerFile: path.join(storeDir, 'processes.json') })
  const { configuration, variables } = options
  const logFile = path.join(storeDir, 'nats.log')
  const nats = supervisor.add(natsProcess({ program, storeDir, port, monitorPort, logFile, configuration, variables }))
  async function stop(): Promise<void> {
    await supervisor.stop()
    if (temporary) rmSync(temporary, { recursive: true, force: true })
  }
  await nats.start().catch(async (error) => {
    await stop()
    throw error
  })
  return {
    host: '127.0.0.1',
    port,
    url: `nats://127.0.0.1:${port}`,
    monitorUrl: `http://127.0.0.1:${monitorPort}`,
    storeDir,
    process: nats,
    wipeJetStream: () => wipeStore(storeDir),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}
