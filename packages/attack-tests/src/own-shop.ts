import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'

const PRODUCTS = 60

/** Lets `use` have a shop of its own, one instance of each service, and names its stack.json in STACK_FILE. */
export const withOwnShop = async <T>(use: () => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-attack-'))
  const stack = await startStack({ dataDir, products: PRODUCTS })
  process.env.STACK_FILE = path.join(dataDir, 'stack.json')
  try {
    return await use()
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
