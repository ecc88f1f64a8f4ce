import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/** Where docker-compose.yml is. */
export const repositoryRoot: string = path.join(import.meta.dirname, '../../..')

/** Thrown when a command ends with another exit code than 0; the message ends with what it said. */
class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Variables that a command gets beside those of this process. */
export type Variables = Readonly<Record<string, string>>

/**
 * Runs a program in the repository. Resolves with its standard output.
 * @throws CommandError
 */
export const run = async (program: string, args: readonly string[], variables: Variables = {}): Promise<string> => {
  const child = spawn(program, args, {
    cwd: repositoryRoot,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await once(child, 'close')
  const [stdout, stderr] = await output
  if (code === 0) return stdout
  const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-15).join('\n')
  throw new CommandError(`${program} ${args.slice(0, 4).join(' ')} … failed (${code}):\n${said}`)
}

/** `docker compose …` for the shop. */
export const compose = (args: readonly string[], variables?: Variables): Promise<string> =>
  run('docker', ['compose', ...args], variables)
