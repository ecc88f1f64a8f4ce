import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface ObservedConnections {
  /** The same database, by way of this. */
  readonly url: string
  /** The statement of each round trip since the last call, in order. */
  takeStatements(): string[]
  close(): Promise<void>
}

const PARSE = 'P'
const BIND = 'B'
const QUERY = 'Q'
const SYNC = 'S'
const LENGTH_BYTES = 4

/**
 * Passes connections on to a database and tells which statements went by, as PostgreSQL's protocol has them: so it misses
 * nothing, whatever library sent it. https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export const observeConnections = async (databaseUrl: string): Promise<ObservedConnections> => {
  const target = new URL(databaseUrl)
  const statements: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    const read = messageReader((text) => statements.push(text))
    client.on('data', read)
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  return {
    url: url.href,
    takeStatements: () => statements.splice(0),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Reads what one connection sends, and tells the statement of each round trip. */
const messageReader = (told: (text: string) => void): ((chunk: Buffer) => void) => {
  const prepared = new Map<string, string>()
  let rest = Buffer.alloc(0)
  let started = false
  let current = ''
  const understand = (type: string, body: string): void => {
    const [first = '', second = ''] = body.split('\0')
    if (type === PARSE) prepared.set(first, second)
    if (type === BIND) current = prepared.get(second) ?? ''
    if (type === QUERY) told(first)
    if (type === SYNC) told(current)
  }
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The first message of a connection has no type.
      const typeBytes = started ? 1 : 0
      if (rest.length < typeBytes + LENGTH_BYTES) return
      const end = typeBytes + rest.readUInt32BE(typeBytes)
      if (rest.length < end) return
      if (started) understand(String.fromCharCode(rest[0] ?? 0), rest.toString('utf8', 1 + LENGTH_BYTES, end))
      started = true
      rest = rest.subarray(end)
    }
  }
}
