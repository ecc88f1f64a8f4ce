// Runs the tests against the shop whose stack.json STACK_FILE names, or against one of their own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { withOwnShop } from '../own-shop.ts'

const runTap = async (): Promise<number> => {
  const tap = spawn('tap', process.argv.slice(2), { stdio: 'inherit', env: process.env })
  const [code] = await once(tap, 'exit')
  return code ?? 1
}

process.exitCode = process.env.STACK_FILE ? await runTap() : await withOwnShop(runTap)
