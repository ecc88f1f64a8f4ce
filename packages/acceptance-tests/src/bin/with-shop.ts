// `with-shop.ts <program> [arguments]` runs a program against the shop at GATEWAY_URL (with STAFF_TOKEN, and NATS_URL and
// NATS_READER_URL to read its events), or against one of its own: two instances of each service and the sample catalogue.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'

const [program = '', ...programArguments] = process.argv.slice(2)

const run = async (environment: Record<string, string>): Promise<number> => {
  const child = spawn(program, programArguments, { stdio: 'inherit', env: { ...process.env, ...environment } })
  const [code] = await once(child, 'exit')
  return code ?? 1
}

const runAgainstOwnShop = async (): Promise<number> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-acceptance-'))
  const stack = await startStack({ dataDir, replicas: { catalog: 2, categories: 2, orders: 2 } })
  try {
    const { gateway, staffToken, nats } = stack.describe()
    const { url: NATS_URL, readerUrl: NATS_READER_URL } = nats
    return await run({ GATEWAY_URL: gateway, STAFF_TOKEN: staffToken, NATS_URL, NATS_READER_URL })
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

process.exitCode = process.env.GATEWAY_URL ? await run({}) : await runAgainstOwnShop()
