import { StartError } from '@techshop/process-supervisor/start-error'
import { parseArguments, type StartArguments, usage } from './arguments.ts'
import { consoleLinkLifetimeMs, offerConsoleLink } from './console-link.ts'
import { type Stack, startStack } from './stack.ts'
import type { StackParts } from './stack-parts.ts'

/** A terminal, npm and the bootstrap may each deliver the same Ctrl-C. */
const sameKeystrokeMs = 1000

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** When the person asked for a shop, in milliseconds since 1970: installing comes before this process. */
function askedAtMs(): number {
  const told = Number(process.env.TECHSHOP_ASKED_AT_MS)
  return told > 0 ? told : performance.timeOrigin
}

async function announcement(stack: Stack): Promise<string> {
  const { url } = await offerConsoleLink(stack.gateway, () => stack.describe().staffToken)
  const seconds = (Date.now() - askedAtMs()) / 1000
  return [
    '',
    `TechShop is ready after ${seconds.toFixed(1)} s.`,
    '',
    `  storefront      ${stack.gateway}/`,
    `  staff console   ${url}`,
    `                  (works once, within ${consoleLinkLifetimeMs / 60_000} minutes; \`npm run console\` prints another)`,
    `  API reference   ${stack.gateway}/docs/`,
    '',
    `Everything is kept in ${stack.dataDir} (logs/ has a file for each process). Stop with Ctrl-C.`,
  ].join('\n')
}

/** Stops in order at the first request to end, and at once at the second. */
class Ending {
  readonly #giveUp = new AbortController()
  #stack: Stack | undefined
  #firstAtMs: number | undefined

  /** Aborted when it should end before the stack is up. */
  get signal(): AbortSignal {
    return this.#giveUp.signal
  }

  /** From now on there is a stack to stop. */
  of(stack: Stack): void {
    this.#stack = stack
  }

  async request(): Promise<void> {
    const now = performance.now()
    if (this.#firstAtMs !== undefined) {
      if (now - this.#firstAtMs < sameKeystrokeMs) return
      say('killing everything')
      this.#stack?.destroy()
      process.exit(130) // Whatever still runs is ended by the guardian.
    }
    this.#firstAtMs = now
    say('\nstopping …')
    if (!this.#stack) return this.#giveUp.abort()
    await this.#stack.stop()
    say('stopped')
    process.exit(0)
  }
}

async function start(args: StartArguments, parts: StackParts): Promise<void> {
  const ending = new Ending()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.request())
  process.on('disconnect', () => ending.request()) // Whoever started this process is gone.
  process.stdout.on('error', () => {}) // So is the terminal.
  try {
    const { help: _, ...options } = args
    const stack = await startStack({ ...options, signal: ending.signal, log: say }, parts)
    ending.of(stack)
    say(await announcement(stack))
  } catch (error) {
    if (!ending.signal.aborted) throw error
    say('stopped')
    process.exit(0)
  }
}

/** `npm start`: starts the shop and runs until it is told to end. Sets the exit code 1 and says why when it can't. */
export async function runStartCommand(argv: readonly string[], parts: StackParts): Promise<void> {
  try {
    const args = parseArguments(argv)
    if (args.help) say(usage)
    else await start(args, parts)
  } catch (error) {
    console.error(error instanceof StartError ? `techshop: ${error.message}` : error)
    process.exit(1)
  }
}
