import { connect, type Socket } from 'node:net'

/** An answer, as much as a load generator looks at it. */
export interface Answer {
  readonly status: number
  readonly body: string
}

/** Keeps connections to one server, as many as requests are under way at once. */
export interface Connections extends Disposable {
  /** Sends the text of a request (HTTP/1.1, kept alive) and resolves with the answer; rejects when the connection ends. */
  send(request: string): Promise<Answer>
}

const endOfHead = '\r\n\r\n'

/** The answer whose text this is; undefined while some of it is missing. Its length must be told by its head, in bytes. */
export const answerOf = (received: Buffer): Answer | undefined => {
  const headLength = received.indexOf(endOfHead)
  if (headLength < 0) return undefined
  const head = received.toString('latin1', 0, headLength)
  const length = /^content-length: *(\d+)/im.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer without content-length: ${head}`)
  const bodyStart = headLength + endOfHead.length
  if (received.length < bodyStart + Number(length)) return undefined
  return { status: Number(head.split(' ', 2)[1]), body: received.toString('utf8', bodyStart) }
}

/**
 * Sockets without a client of HTTP above them, which takes several times the processor time of this: what a generator
 * takes of a small machine is missing to what it measures.
 */
export const createConnections = (origin: string): Connections => {
  const { hostname, port } = new URL(origin)
  const free: Connection[] = []
  const all = new Set<Connection>()
  const open = (): Connection => {
    const connection = new Connection(connect({ host: hostname, port: Number(port), noDelay: true }), () => {
      all.delete(connection)
      if (free.includes(connection)) free.splice(free.indexOf(connection), 1)
    })
    all.add(connection)
    return connection
  }
  return {
    async send(request) {
      const connection = free.pop() ?? open()
      const answer = await connection.send(request)
      free.push(connection)
      return answer
    },
    [Symbol.dispose]: () => {
      for (const connection of all) connection.end()
    },
  }
}

/** One request at a time. */
class Connection {
  readonly #socket: Socket
  #received: Buffer[] = []
  #waiting: PromiseWithResolvers<Answer> | undefined

  constructor(socket: Socket, ended: () => void) {
    this.#socket = socket
    socket.on('data', (bytes) => this.#receive(bytes))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => {
      ended()
      this.#waiting?.reject(new Error('connection closed'))
    })
  }

  send(request: string): Promise<Answer> {
    this.#waiting = Promise.withResolvers()
    this.#socket.write(request)
    return this.#waiting.promise
  }

  end(): void {
    this.#socket.destroy()
  }

  #receive(bytes: Buffer): void {
    this.#received.push(bytes)
    try {
      const answer = answerOf(this.#received.length === 1 ? bytes : Buffer.concat(this.#received))
      if (!answer) return
      this.#received = []
      this.#waiting?.resolve(answer)
    } catch (error) {
      this.#socket.destroy(error as Error)
    }
  }
}
