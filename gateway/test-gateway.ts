import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@techshop/process-supervisor/ports'
import { findProgram } from '@techshop/process-supervisor/programs'
import { type GatewayOptions, renderGateway } from './render.ts'
import { ofEach, type ServiceName, serviceNames } from './services.ts'

/**
 * Answers of one instance of a service; `'down'` is an address that refuses connections, `'unreachable'` one at which
 * they are never made, as of a machine that is gone.
 */
export type Instance = RequestListener | 'down' | 'unreachable'

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly rawHeaders: readonly string[]
  readonly body: string
}

export interface Ask {
  readonly method?: string
  readonly headers?: Record<string, string | string[]>
  readonly body?: string | Buffer
}

export interface TestGateway {
  readonly port: number
  readonly runtimeDir: string
  ask(target: string, options?: Ask): Promise<Answer>
  close(): Promise<void>
}

/** Starts a real Nginx with the real configuration in front of small instances. */
export const startTestGateway = async (
  services: Partial<Record<ServiceName, readonly Instance[]>>,
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> => {
  const runtimeDir = mkdtempSync(path.join(tmpdir(), 'gateway-'))
  const servers: Server[] = []
  const closing: (() => void)[] = []
  const listen = async (instance: Instance): Promise<string> => {
    if (instance === 'down') return `127.0.0.1:${await freePort()}`
    if (instance === 'unreachable') {
      const { port, close } = await listenWithoutAccepting()
      closing.push(close)
      return `127.0.0.1:${port}`
    }
    const server = createServer(instance).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const instancesOf = async (name: ServiceName) =>
    [name, await Promise.all((services[name] ?? []).map(listen))] as const
  const addresses = new Map(await Promise.all(serviceNames.map(instancesOf)))
  const port = await freePort()
  const files = renderGateway({
    listenHost: '127.0.0.1',
    port,
    runtimeDir,
    upstreams: ofEach((name) => addresses.get(name) ?? []),
    assets: {},
    corsOrigins: [],
    rateLimits: false,
    workerProcesses: 1,
    ...options,
  })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(runtimeDir, name)), { recursive: true })
    writeFileSync(path.join(runtimeDir, name), content)
  }
  const nginx = await startNginx(runtimeDir, port)
  return {
    port,
    runtimeDir,
    ask: (target, asked = {}) => ask(port, target, asked),
    async close() {
      nginx.kill('SIGTERM')
      if (nginx.exitCode === null) await once(nginx, 'exit')
      for (const close of closing) close()
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
      rmSync(runtimeDir, { recursive: true, force: true })
    },
  }
}

const startNginx = async (runtimeDir: string, port: number): Promise<ChildProcess> => {
  const program = await findProgram('nginx')
  const user = process.getuid?.() === 0 ? 'user root; ' : ''
  const nginx = spawn(
    program.path,
    ['-e', 'stderr', '-p', runtimeDir, '-c', 'nginx.conf', '-g', `${user}daemon off;`],
    { env: { ...process.env, ...program.environment }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`Nginx ended with exit code ${nginx.exitCode}`)
    const answer = await ask(port, '/health', {}).catch(() => undefined)
    // With TLS the plain request is sent on to https: that is an answer, too.
    if (answer) return nginx
    await delay(20)
  }
}

/** A port whose queue of connections is full: the operating system drops what asks for another one. */
const listenWithoutAccepting = async (): Promise<{ port: number; close(): void }> => {
  const listening = `const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () =>
    process.send(server.address().port))`
  const child = spawn(process.execPath, ['-e', listening], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [port] = (await once(child, 'message')) as [number]
  child.kill('SIGSTOP')
  const sockets: Socket[] = []
  for (let isTaken = true; isTaken; ) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    sockets.push(socket)
    isTaken = await Promise.race([once(socket, 'connect').then(() => true), delay(500, false)])
  }
  return {
    port,
    close() {
      for (const socket of sockets) socket.destroy()
      child.kill('SIGKILL')
    },
  }
}

/** One request on a connection of its own, sent exactly as given. */
const ask = async (port: number, target: string, { method = 'GET', headers, body }: Ask): Promise<Answer> => {
  const sent = request({ host: '127.0.0.1', port, path: target, method, agent: false, headers: { ...headers } })
  // The gateway may refuse a body, and close, while it is still being sent.
  const refused = once(sent, 'error').then(([error]) => Promise.reject(error))
  sent.end(body)
  const [response] = (await Promise.race([once(sent, 'response'), refused])) as [IncomingMessage]
  refused.catch(() => {})
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    rawHeaders: response.rawHeaders,
    body: await readAll(response),
  }
}

/** The whole body as text. */
export const readAll = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
