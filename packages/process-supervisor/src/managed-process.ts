import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { logTail, openLog } from './log-file.ts'
import { plainCommand } from './plain-command.ts'
import { type RegisteredProcess, registration } from './process-register.ts'
import { processTree, sendSignal } from './processes.ts'
import { restartDelayMs } from './restart-delay.ts'
import { StartError } from './start-error.ts'

/** What to run and how to tell that it runs. */
export interface ProcessDefinition {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly workingDirectory: string
  readonly logFile: string
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** Gives the child a pipe as standard input, which ends with this process. */
  readonly pipeInput?: boolean
  /** Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals
  /** Sent when it did not stop in time, default SIGKILL. */
  readonly forceSignal?: NodeJS.Signals
  /** Default 12,000. */
  readonly stopTimeoutMs?: number
  /** Default 60,000. */
  readonly readyTimeoutMs?: number
  /** Puts in order, before each start, what a killed predecessor left behind. */
  prepare?(): Promise<void>
  /** Asked every few moments until it says true; an exception counts as false. */
  ready(): Promise<boolean>
}

/** What a managed process tells its supervisor. */
export interface ProcessEvents {
  /** A process was spawned, became ready or ended. */
  changed(): void
  /** A line for the person who watches. */
  report(line: string): void
}

/** A process that runs until it is stopped: when it ends by itself it is started again, after a growing pause. */
export class ManagedProcess {
  readonly definition: ProcessDefinition
  readonly #events: ProcessEvents
  #child: ChildProcess | undefined
  #registered: RegisteredProcess | undefined
  #wanted = false
  #ready = false
  #failures = 0
  #stopWaiting = new AbortController()
  #starting: Promise<void> = Promise.resolve()

  constructor(definition: ProcessDefinition, events: ProcessEvents) {
    this.definition = definition
    this.#events = events
  }

  get name(): string {
    return this.definition.name
  }

  /** The pid while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Whether it answered that it is ready since it was last started. */
  get ready(): boolean {
    return this.#ready
  }

  /** Whether it should run. */
  get wanted(): boolean {
    return this.#wanted
  }

  /** What to write down about it while it runs. */
  get registered(): RegisteredProcess | undefined {
    return this.#registered
  }

  /** Starts it and resolves when it is ready. Rejects with a {@link StartError} that quotes its log; it is stopped then. */
  async start(): Promise<void> {
    if (this.#wanted) return this.#starting
    this.#wanted = true
    this.#failures = 0
    this.#stopWaiting = new AbortController()
    this.#starting = this.#startUntilReady()
    return this.#starting
  }

  /** Ends it in order and keeps it down until {@link start}. */
  async stop(): Promise<void> {
    this.#wanted = false
    this.#stopWaiting.abort()
    const child = this.#child
    if (!child?.pid) return
    const { stopSignal = 'SIGTERM', forceSignal = 'SIGKILL', stopTimeoutMs = 12_000 } = this.definition
    const ended = once(child, 'exit').then(() => true)
    for (const signal of [stopSignal, forceSignal]) {
      sendSignal(child.pid, signal)
      for (const pid of processTree(child.pid)) sendSignal(pid, 'SIGCONT')
      if (await Promise.race([ended, delay(stopTimeoutMs, false, { ref: false })])) return
    }
    sendSignal(-child.pid, 'SIGKILL')
    await ended
  }

  /** Ends it without mercy and keeps it down; synchronous, for the last moment before this process exits. */
  destroy(): void {
    this.#wanted = false
    this.#stopWaiting.abort()
    if (this.#child?.pid) sendSignal(-this.#child.pid, 'SIGKILL')
  }

  /** Sends a signal to the process itself, not to those that it started. Resolves when it ended if the signal is SIGKILL. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (!child?.pid) throw new Error(`${this.name} does not run`)
    const ended = once(child, 'exit')
    sendSignal(child.pid, signal)
    if (signal === 'SIGKILL') await ended
  }

  /** Stops the clock for it and all that it started (SIGSTOP). */
  pause(): void {
    this.#signalTree('SIGSTOP')
  }

  /** Lets a paused one go on (SIGCONT). */
  resume(): void {
    this.#signalTree('SIGCONT')
  }

  /** Resolves when it is ready (again); rejects after `timeoutMs`. */
  async whenReady(timeoutMs = this.definition.readyTimeoutMs ?? 60_000): Promise<void> {
    const deadline = Date.now() + timeoutMs
    while (!this.#ready) {
      if (Date.now() > deadline) throw new Error(`${this.name} is not ready after ${timeoutMs} ms`)
      await delay(20)
    }
  }

  #signalTree(signal: NodeJS.Signals): void {
    if (!this.pid) throw new Error(`${this.name} does not run`)
    for (const pid of processTree(this.pid)) sendSignal(pid, signal)
  }

  async #startUntilReady(): Promise<void> {
    const timeoutMs = this.definition.readyTimeoutMs ?? 60_000
    const deadline = Date.now() + timeoutMs
    try {
      await this.#spawn()
      while (!this.#ready && this.#wanted) {
        if (Date.now() > deadline) throw this.#startError(`was not ready within ${timeoutMs / 1000} s`)
        if (this.#failures >= 4) throw this.#startError('ended again and again while it was started')
        await delay(20)
      }
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  #startError(what: string): StartError {
    return new StartError(
      `${this.name} ${what}. The end of ${this.definition.logFile}:\n${logTail(this.definition.logFile)}`,
    )
  }

  async #spawn(): Promise<void> {
    const { definition } = this
    const { signal: stopped } = this.#stopWaiting
    await definition.prepare?.()
    if (stopped.aborted) return
    const log = openLog(definition.logFile)
    const child = spawn(...plainCommand(definition.command, definition.args), {
      cwd: definition.workingDirectory,
      env: { ...definition.environment },
      stdio: [definition.pipeInput ? 'pipe' : 'ignore', log, log],
      detached: true,
      ...definition.user,
    })
    closeSync(log)
    child.stdin?.on('error', () => {})
    const startedAt = Date.now()
    child.once('error', (error) => {
      if (child.pid === undefined) this.#ended(child, `could not be started: ${error.message}`, startedAt)
    })
    child.once('exit', (code, signal) => this.#ended(child, signal ?? `exit code ${code}`, startedAt))
    if (child.pid === undefined) return
    this.#child = child
    this.#registered = registration(this.name, child.pid, definition.stopSignal, definition.forceSignal)
    this.#events.changed()
    void this.#watchReadiness(child)
  }

  async #watchReadiness(child: ChildProcess): Promise<void> {
    while (this.#child === child) {
      const ready = await this.definition.ready().catch(() => false)
      if (this.#child !== child) return
      if (ready) {
        const restarted = this.#failures > 0
        this.#ready = true
        this.#events.changed()
        if (restarted) this.#events.report(`${this.name} is ready again (pid ${child.pid})`)
        return
      }
      await delay(25)
    }
  }

  #ended(child: ChildProcess, how: string, startedAt: number): void {
    if (child.pid !== undefined) sendSignal(-child.pid, 'SIGKILL')
    if (this.#child === child) this.#child = undefined
    this.#registered = undefined
    this.#ready = false
    this.#events.changed()
    if (!this.#wanted) return
    if (Date.now() - startedAt > 30_000) this.#failures = 0
    const delayMs = restartDelayMs(this.#failures)
    this.#failures += 1
    this.#events.report(`${this.name} ended (${how}); starting it again in ${delayMs / 1000} s`)
    void this.#restart(delayMs)
  }

  async #restart(delayMs: number): Promise<void> {
    try {
      await delay(delayMs, undefined, { signal: this.#stopWaiting.signal })
    } catch {
      return
    }
    try {
      await this.#spawn()
    } catch (error) {
      this.#failures += 1
      this.#events.report(`${this.name} could not be started: ${(error as Error).message}`)
      if (this.#wanted) void this.#restart(restartDelayMs(this.#failures))
    }
  }
}
