import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProgram, type Program } from '@techshop/process-supervisor/programs'

/** A real nats-server with JetStream; its address stays the same over restarts. Its user may not publish `forbidden.>`. */
export interface TestNats {
  readonly url: string
  /** Starts it on what its storage holds; resolves when it answers. */
  start(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
  /** SIGTERM. */
  stop(): Promise<void>
  /** SIGSTOP: connections stand, nothing answers. */
  pause(): void
  resume(): void
  /** Deletes JetStream's storage; under a running server too. */
  wipe(): Promise<void>
  /** Kills it and removes everything. */
  remove(): Promise<void>
  readonly storeDir: string
}

const START_TIMEOUT_MS = 30_000

/** Starts nats-server on a free port of the loopback. */
export async function startTestNats(): Promise<TestNats> {
  const program = await findProgram('nats-server')
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-test-nats-'))
  const server = new NatsServer(program, directory, await freePort())
  await server.start()
  return server
}

class NatsServer implements TestNats {
  readonly url: string
  readonly storeDir: string
  readonly #program: Program
  readonly #directory: string
  readonly #port: number
  #child: ChildProcess | undefined

  constructor(program: Program, directory: string, port: number) {
    this.#program = program
    this.#directory = directory
    this.#port = port
    this.storeDir = path.join(directory, 'jetstream')
    this.url = `nats://tester:secret@127.0.0.1:${port}`
  }

  async start(): Promise<void> {
    const configuration = path.join(this.#directory, 'nats.conf')
    await writeFile(
      configuration,
      `listen: "127.0.0.1:${this.#port}"
       jetstream { store_dir: ${JSON.stringify(this.#directory)} }
       authorization { users: [
         { user: tester, password: secret, permissions { publish { allow: ">", deny: "forbidden.>" } } }
       ] }`,
    )
    const output: string[] = []
    const child = spawn(this.#program.path, ['-c', configuration], {
      env: { ...this.#program.environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.on('data', (chunk) => output.push(String(chunk)))
    child.on('error', (error) => output.push(String(error)))
    this.#child = child
    child.unref()
    ;(child.stderr as unknown as { unref(): void }).unref()
    if (child.pid) endWithThisProcess(child.pid)
    const deadline = Date.now() + START_TIMEOUT_MS
    while (!(await greets(this.#port))) {
      if (child.exitCode !== null || child.pid === undefined || Date.now() > deadline) {
        throw new Error(`nats-server did not start:\n${output.join('')}`)
      }
      await sleep(20)
    }
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  pause(): void {
    this.#child?.kill('SIGSTOP')
  }

  resume(): void {
    this.#child?.kill('SIGCONT')
  }

  async wipe(): Promise<void> {
    await rm(this.storeDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 10 })
  }

  async remove(): Promise<void> {
    await this.kill()
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 10 })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.ref()
    child.kill(signal)
    child.kill('SIGCONT')
    await exited
  }
}

/** A shell that waits for its input to close, which the kernel does even for a process that is killed. */
function endWithThisProcess(pid: number): void {
  const watcher = spawn('sh', ['-c', 'read -r _; kill -KILL "$1" 2>/dev/null', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.unref()
  ;(watcher.stdin as unknown as { unref(): void }).unref()
}

/** A NATS server sends its INFO to whoever connects. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const finish = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('data', () => finish(true))
    socket.once('error', () => finish(false))
    socket.setTimeout(500, () => finish(false))
  })
}
