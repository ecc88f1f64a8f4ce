// Runs the journeys against the shop at GATEWAY_URL (with STAFF_TOKEN, and NATS_URL to read its events), or against one of their own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'

const runTap = async (environment: Record<string, string>): Promise<number> => {
  const tap = spawn('tap', process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, ...environment } })
  const [code] = await once(tap, 'exit')
  return code ?? 1
}

const runAgainstOwnShop = async (): Promise<number> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-acceptance-'))
  const stack = await startStack({ dataDir, replicas: { catalog: 2, categories: 2, orders: 2 } })
  try {
    const { gateway, staffToken, nats } = stack.describe()
    return await runTap({ GATEWAY_URL: gateway, STAFF_TOKEN: staffToken, NATS_URL: nats.url })
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

process.exitCode = process.env.GATEWAY_URL ? await runTap({}) : await runAgainstOwnShop()
