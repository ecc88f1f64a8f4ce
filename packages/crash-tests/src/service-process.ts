import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type CrashInstruction, lastWords, variables } from './crash-instruction.ts'
import { PATIENCE_MS } from './patience.ts'
import type { Rewrite } from './rewrite.ts'

export interface ServiceOptions {
  readonly service: 'catalog' | 'orders'
  /** What its `src/config.ts` reads, its port excepted. */
  readonly environment: Readonly<Record<string, string>>
  readonly port: number
  /** Where it is told at which step to die. */
  readonly instructionFile: string
}

export interface Death {
  readonly signal: NodeJS.Signals | null
  /** Whether its last words named the step at which it was told to die. */
  readonly atStep: boolean
}

const root = path.resolve(import.meta.dirname, '../../..')
const preload = path.join(import.meta.dirname, 'bin/preload.ts')

/** One service as a process of its own, at the same address however often it is killed and started again. */
export class ServiceProcess {
  readonly url: string
  readonly #options: ServiceOptions
  #child: ChildProcess | undefined
  #rewrites: readonly Rewrite[] = []
  #output = ''

  constructor(options: ServiceOptions) {
    this.#options = options
    this.url = `http://127.0.0.1:${options.port}`
  }

  /** Starts it from its source, changed as the rewrites say, or as before. Does not wait until it is ready. */
  start(rewrites: readonly Rewrite[] = this.#rewrites): void {
    this.#rewrites = rewrites
    const { service, environment, port, instructionFile } = this.#options
    this.#output = ''
    const child = spawn(
      process.execPath,
      [
        '--conditions=techshop-source',
        '--import',
        preload,
        path.join(root, 'services', service, 'src/main.ts'),
        'serve',
      ],
      {
        env: {
          PATH: process.env.PATH,
          ...environment,
          PORT: String(port),
          SUPERVISED: '1',
          [variables.rewrites]: JSON.stringify(rewrites),
          [variables.instructionFile]: instructionFile,
        },
        // Ends with its standard input, and so with the test, however that ends.
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    )
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        this.#output = (this.#output + String(chunk)).slice(-50_000)
      })
    }
    this.#child = child
  }

  /** Tells it to die at a step; it looks at each. */
  async dieAt(instruction: CrashInstruction): Promise<void> {
    const { instructionFile } = this.#options
    await writeFile(`${instructionFile}.draft`, JSON.stringify(instruction))
    await rename(`${instructionFile}.draft`, instructionFile)
  }

  /** Takes back what it was told and has not done. */
  async pardon(): Promise<void> {
    await rm(this.#options.instructionFile, { force: true })
  }

  /** Resolves when it dies, whatever of, and says how; undefined when it still lives in the end. */
  async death(step: string): Promise<Death | undefined> {
    const child = this.#child
    if (!child) throw new Error(`${this.#options.service} was never started`)
    const tooLate = AbortSignal.timeout(PATIENCE_MS)
    // 'close': after all that it wrote has been read.
    if (this.isAlive) await once(child, 'close', { signal: tooLate }).catch(() => undefined)
    if (this.isAlive) return undefined
    return { signal: child.signalCode, atStep: this.#output.includes(lastWords(step)) }
  }

  get isAlive(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }

  /** Whether it says that it can serve. */
  isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  }

  /** kill -9 */
  async kill(): Promise<void> {
    if (!this.#child || !this.isAlive) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }

  /** What it has written of late. */
  get output(): string {
    return this.#output
  }
}
