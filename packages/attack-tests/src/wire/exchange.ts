import { connect } from 'node:net'

export interface Server {
  readonly host: string
  readonly port: number
}

/** What came back on one connection. */
export interface Received {
  readonly bytes: Buffer
  /** True when the server closed, false when the time was over or this side left. */
  readonly closed: boolean
  readonly timedOut: boolean
}

export interface ExchangeOptions {
  readonly timeoutMs: number
  /** Looks at everything received so far and says after how many quiet milliseconds this side leaves, if ever. */
  readonly leaveAfterMs?: (received: Buffer) => number | undefined
}

export const serverOf = (url: string): Server => {
  const { hostname, port } = new URL(url)
  return { host: hostname, port: Number(port || 80) }
}

/** Writes bytes exactly as given on a connection of its own and collects what comes back until the server closes. */
export const exchange = (
  { host, port }: Server,
  bytes: Buffer | string,
  { timeoutMs, leaveAfterMs = () => undefined }: ExchangeOptions,
): Promise<Received> => {
  const { promise, resolve } = Promise.withResolvers<Received>()
  const socket = connect(port, host)
  const chunks: Buffer[] = []
  let timedOut = false
  let left = false
  let leaving: NodeJS.Timeout | undefined
  const timer = setTimeout(() => {
    timedOut = true
    socket.destroy()
  }, timeoutMs)
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    clearTimeout(leaving)
    const quietMs = leaveAfterMs(Buffer.concat(chunks))
    if (quietMs === undefined) return
    leaving = setTimeout(() => {
      left = true
      socket.destroy()
    }, quietMs)
  })
  // A server that refuses may reset the connection while it is still being written to; what it said before counts.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearTimeout(timer)
    clearTimeout(leaving)
    resolve({ bytes: Buffer.concat(chunks), closed: !timedOut && !left, timedOut })
  })
  socket.write(bytes)
  return promise
}
