import { once } from 'node:events'
import { connect } from 'node:net'

/** Everything that went over a NATS server, as it stood on the wire: subjects, headers and payloads. */
export interface NatsTap {
  heard(): string
  close(): void
}

/**
 * Listens to all subjects, those of JetStream's own interface and of inboxes included, over a bare socket.
 * (The NATS library is for packages/messaging alone.)
 * @param url of a user who may hear everything
 */
export const tapNats = async (url: string): Promise<NatsTap> => {
  const { hostname, port, username: user, password: pass } = new URL(url)
  const socket = connect(Number(port), hostname).setEncoding('utf8')
  let heard = ''
  socket.on('data', (chunk: string) => {
    if (chunk.startsWith('PING')) socket.write('PONG\r\n')
    heard += chunk
  })
  await once(socket, 'connect')
  socket.write(`CONNECT ${JSON.stringify({ user, pass, verbose: false, headers: true })}\r\nSUB > 1\r\nPING\r\n`)
  while (!heard.includes('PONG')) await once(socket, 'data')
  return { heard: () => heard, close: () => socket.destroy() }
}
