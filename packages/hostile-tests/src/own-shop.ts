import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'
import type { Shop } from './shop.ts'

export interface OwnShop extends Shop, AsyncDisposable {
  /** Addresses of one instance of each service, past the gateway. */
  readonly services: Readonly<Record<string, string>>
}

const PRODUCTS = 60

/** A shop with one instance of each service, which lives as long as the tests. */
export const openShop = async (): Promise<OwnShop> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-hostile-'))
  const stack = await startStack({ dataDir, products: PRODUCTS })
  const { gateway, staffToken, services } = stack.describe()
  return {
    gateway,
    staffToken,
    services: Object.fromEntries(services.map(({ name, url }) => [name, url])),
    [Symbol.asyncDispose]: async () => {
      await stack.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
