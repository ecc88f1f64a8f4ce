import process from 'node:process'
import { parseArguments, type StartArguments, usage } from '../arguments.ts'
import { type Stack, startStack } from '../stack.ts'
import { StartError } from '../start-error.ts'

/** A terminal, npm and the bootstrap may each deliver the same Ctrl-C. */
const sameKeystrokeMs = 1000

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function announce(stack: Stack, startedAtMs: number): void {
  const { staffToken } = stack.describe()
  say(
    [
      '',
      `TechShop is ready after ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s.`,
      '',
      `  storefront      ${stack.gateway}/`,
      `  staff console   ${stack.gateway}/admin/#token=${staffToken}`,
      `  API reference   ${stack.gateway}/docs/`,
      '',
      `Everything is kept in ${stack.dataDir} (logs/ has a file for each process). Stop with Ctrl-C.`,
    ].join('\n'),
  )
}

async function start(args: StartArguments): Promise<void> {
  const startedAtMs = performance.now()
  const giveUp = new AbortController()
  let stack: Stack | undefined
  let firstSignalAtMs: number | undefined

  async function stop(): Promise<void> {
    const now = performance.now()
    if (firstSignalAtMs !== undefined) {
      if (now - firstSignalAtMs < sameKeystrokeMs) return
      say('killing everything')
      stack?.destroy()
      process.exit(130)
    }
    firstSignalAtMs = now
    say('\nstopping …')
    if (!stack) return giveUp.abort()
    await stack.stop()
    say('stopped')
    process.exit(0)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop) // Whoever started this process is gone.
  process.stdout.on('error', () => {}) // So is the terminal.
  try {
    stack = await startStack({ ...args, signal: giveUp.signal, log: say })
  } catch (error) {
    if (!giveUp.signal.aborted) throw error
    say('stopped')
    process.exit(0)
  }
  announce(stack, startedAtMs)
}

try {
  const args = parseArguments(process.argv.slice(2))
  if (args.help) say(usage)
  else await start(args)
} catch (error) {
  console.error(error instanceof StartError ? `techshop: ${error.message}` : error)
  process.exit(1)
}
