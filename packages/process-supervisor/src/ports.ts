import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { reservePort } from './port-reservation.ts'

/** Resolves to the error code of listening there (`EADDRINUSE`, `EACCES` …), or undefined when it can be done. */
export function listenError(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

/**
 * The kernel hands ports of the ephemeral range to outgoing connections, so that a server that is down for a moment
 * could find its port taken. Ports below that range stay free.
 */
function firstEphemeralPort(): number {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)[0])
  } catch {
    return 32768
  }
}

const handedOut = new Set<number>()

/** A free TCP port of the loopback address that no earlier call of this or of another living process was given. */
export async function freePort(): Promise<number> {
  const highest = Math.max(firstEphemeralPort(), 12000)
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const port = randomInt(10000, highest)
    if (handedOut.has(port) || (await listenError(port)) || !reservePort(port)) continue
    handedOut.add(port)
    return port
  }
  throw new Error('no free port found on 127.0.0.1')
}
