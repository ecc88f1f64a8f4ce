import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { logTail, openLog } from './log-file.ts'
import { ManagedProcess, type ProcessDefinition } from './managed-process.ts'
import { plainCommand } from './plain-command.ts'
import { endLeftovers, type RegisteredProcess, registration, writeRegister } from './process-register.ts'
import { sendSignal } from './processes.ts'
import { StartError } from './start-error.ts'

/** A program that ends by itself. */
export interface Task {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly workingDirectory: string
  readonly logFile: string
}

/** Where a supervisor keeps its notes and whom it tells. */
export interface SupervisorOptions {
  /** The file that lists the running children. */
  readonly registerFile: string
  /** Called with a line for the person who watches. */
  readonly report?: (line: string) => void
  /** Called whenever a child was spawned, became ready or ended. */
  readonly changed?: () => void
}

const guardianProgram = path.join(import.meta.dirname, `bin/guardian${path.extname(import.meta.filename)}`)

/**
 * Runs child processes that never outlive it: each leads its own process group, and a guardian process ends them all
 * when this process is gone, however it went.
 */
export class Supervisor implements AsyncDisposable {
  readonly #options: SupervisorOptions
  readonly #processes = new Map<string, ManagedProcess>()
  readonly #tasks = new Set<RegisteredProcess>()
  #guardian: ChildProcess | undefined
  #closing = false

  constructor(options: SupervisorOptions) {
    this.#options = options
    this.#startGuardian()
  }

  /** Ends what a killed predecessor with the same register left running, then supervises. */
  static async create(options: SupervisorOptions): Promise<Supervisor> {
    const leftovers = await endLeftovers(options.registerFile, 3000)
    for (const { name, pid } of leftovers) options.report?.(`ended ${name} (pid ${pid}) of a run that was killed`)
    return new Supervisor(options)
  }

  /** Takes a process in, without starting it. Throws when the name is taken. */
  add(definition: ProcessDefinition): ManagedProcess {
    this.#refuseWhenClosing()
    if (this.#processes.has(definition.name)) throw new Error(`there is a process ${definition.name} already`)
    const managed = new ManagedProcess(definition, {
      changed: () => this.#changed(),
      report: (line) => this.#options.report?.(line),
    })
    this.#processes.set(definition.name, managed)
    return managed
  }

  /**
   * Runs a program to its end.
   * @throws StartError that quotes its log when it fails
   */
  async run(task: Task): Promise<void> {
    this.#refuseWhenClosing()
    const log = openLog(task.logFile)
    const child = spawn(...plainCommand(task.command, task.args), {
      cwd: task.workingDirectory,
      env: { ...task.environment },
      stdio: ['ignore', log, log],
      detached: true,
    })
    closeSync(log)
    const registered = child.pid === undefined ? undefined : registration(task.name, child.pid)
    if (registered) this.#tasks.add(registered)
    this.#changed()
    try {
      const [code, signal] = await once(child, 'exit')
      if (code === 0) return
      const how = signal ?? `exit code ${code}`
      throw new StartError(`${task.name} failed (${how}). The end of ${task.logFile}:\n${logTail(task.logFile, 40)}`)
    } finally {
      if (registered) this.#tasks.delete(registered)
      this.#changed()
    }
  }

  /** Stops a process and forgets it. */
  async remove(name: string): Promise<void> {
    await this.get(name).stop()
    this.#processes.delete(name)
  }

  /** The process of that name, if there is one. */
  find(name: string): ManagedProcess | undefined {
    return this.#processes.get(name)
  }

  /** The process of that name; throws when there is none. */
  get(name: string): ManagedProcess {
    const found = this.find(name)
    if (!found) throw new Error(`no process ${name}; there are ${[...this.#processes.keys()].join(', ')}`)
    return found
  }

  /** All processes in the order in which they were added. */
  all(): ManagedProcess[] {
    return [...this.#processes.values()]
  }

  /** Stops all processes, those of one group at once, the groups one after the other, then whatever is left. */
  async stop(order: readonly (readonly string[])[] = []): Promise<void> {
    this.#closing = true
    for (const task of this.#tasks) sendSignal(-task.pid, 'SIGTERM')
    for (const group of [...order, [...this.#processes.keys()]]) {
      await Promise.all(group.map((name) => this.#processes.get(name)?.stop()))
    }
    await this.#dismissGuardian()
  }

  /** Kills all processes at once; synchronous, for the last moment before this process exits. */
  destroy(): void {
    this.#closing = true
    for (const task of this.#tasks) sendSignal(-task.pid, 'SIGKILL')
    for (const managed of this.#processes.values()) managed.destroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }

  #refuseWhenClosing(): void {
    if (this.#closing) throw new Error('the supervisor is being stopped')
  }

  #registered(): RegisteredProcess[] {
    return [...this.all().flatMap((managed) => managed.registered ?? []), ...this.#tasks]
  }

  #changed(): void {
    const registered = this.#registered()
    this.#tellGuardian()
    try {
      writeRegister(this.#options.registerFile, registered)
    } catch (error) {
      this.#options.report?.(`could not write ${this.#options.registerFile}: ${(error as Error).message}`)
    }
    this.#options.changed?.()
  }

  #tellGuardian(): void {
    this.#guardian?.stdin?.write(`${JSON.stringify(this.#registered())}\n`)
  }

  #startGuardian(): void {
    const guardian = spawn(...plainCommand(process.execPath, [guardianProgram]), {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      env: {},
      cwd: path.parse(guardianProgram).root,
    })
    guardian.stdin?.on('error', () => {})
    guardian.once('error', (error) => this.#options.report?.(`the guardian could not be started: ${error.message}`))
    guardian.once('exit', async () => {
      if (this.#closing) return
      await delay(200)
      if (!this.#closing) this.#startGuardian()
    })
    guardian.unref()
    this.#guardian = guardian
    this.#tellGuardian()
  }

  async #dismissGuardian(): Promise<void> {
    rmSync(this.#options.registerFile, { force: true })
    const guardian = this.#guardian
    if (!guardian?.pid || guardian.exitCode !== null) return
    const ended = new Promise((resolve) => guardian.once('exit', resolve))
    guardian.ref()
    guardian.stdin?.end()
    await ended
  }
}
