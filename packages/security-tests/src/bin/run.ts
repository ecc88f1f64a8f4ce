// Runs the tests against a shop of their own, which logs all that it can.
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

// The services take it over.
process.env.LOG_LEVEL = 'debug'
const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-security-'))
const stack = await startStack({ dataDir, products: 0 })
try {
  process.exitCode = await runTap({ SHOP_DIRECTORY: dataDir })
} finally {
  await stack.stop()
  await rm(dataDir, { recursive: true, force: true })
}
