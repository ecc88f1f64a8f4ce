import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'

/** Runs a command as its own process, as in production; what it says is kept. */
export const runProgram = (command: string, environment: Record<string, string>, args: string[] = []): Program => {
  const child = spawn(
    process.execPath,
    ['--conditions=techshop-source', path.join(import.meta.dirname, '../main.ts'), command, ...args],
    {
      // Ends with its standard input, and so with the test, however that ends.
      env: { PATH: process.env.PATH, SUPERVISED: '1', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
  return {
    child,
    output: () => output.join(''),
    async ended() {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      return child.exitCode
    },
  }
}

export interface Program {
  readonly child: ChildProcess
  /** What it has written so far, to standard output and standard error. */
  output(): string
  /** Resolves to the exit code; null when it was killed. */
  ended(): Promise<number | null>
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
