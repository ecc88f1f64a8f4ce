import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import path from 'node:path'
import { connectMessaging } from '@techshop/messaging/connection'
import { startConsumer } from '@techshop/messaging/consumer'
import { prom } from '@techshop/service-runtime/metrics'
import { testLogger } from '@techshop/test-kit/logger'

/** Runs a command as its own process, as in production. */
export const runProgram = (command: string, environment: Record<string, string>, args: string[] = []): ChildProcess =>
  spawn(
    process.execPath,
    ['--conditions=techshop-source', path.join(import.meta.dirname, '../main.ts'), command, ...args],
    {
      // Ends with its standard input, and so with the test, however that ends.
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', SUPERVISED: '1', ...environment },
      stdio: ['pipe', process.env.TEST_LOG ? 'inherit' : 'ignore', 'inherit'],
    },
  )

export const exitCodeOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export interface PublishedEvent {
  readonly type: string
  readonly subject: string
  readonly version: number
}

/** Follows what categories publishes, as another service would. */
export const followCategories = (natsUrl: string) => {
  const messaging = connectMessaging({ url: natsUrl, name: 'follower', logger: testLogger })
  const events: PublishedEvent[] = []
  const consumer = startConsumer({
    messaging,
    stream: 'CATEGORIES',
    durable: 'follower_categories',
    filterSubject: 'categories.category.>',
    concurrency: 1,
    handle: async (message) => void events.push(message.data as PublishedEvent),
    onFailure: async () => 'retry',
    isInfrastructureError: () => false,
    logger: testLogger,
    metrics: new prom.Registry(),
  })
  const close = async () => {
    await consumer.stop()
    await messaging.close()
  }
  return { events, close }
}
