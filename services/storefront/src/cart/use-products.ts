import type { Client } from '@techshop/client'
import { ProblemError } from '@techshop/client/problem-error'
import { useEffect, useState } from 'preact/hooks'
import type { Cart } from './cart.ts'
import type { Known } from './cart-check.ts'

const readProduct = async (client: Client, id: string, signal: AbortSignal): Promise<Known> => {
  try {
    return (await client.products.get(id, { signal })).data
  } catch (error) {
    return error instanceof ProblemError && error.status === 404 ? 'gone' : 'unknown'
  }
}

/**
 * The products of a cart as they are now; undefined until they have been read.
 * Read again when a product is added, and when `readings` changes.
 */
export const useProducts = (client: Client, cart: Cart, readings = 0): ReadonlyMap<string, Known> | undefined => {
  const ids = [...new Set(cart.map((line) => line.productId))].sort()
  const [products, setProducts] = useState<ReadonlyMap<string, Known>>()
  useEffect(() => {
    const stop = new AbortController()
    const read = async () => {
      const known = await Promise.all(ids.map(async (id) => [id, await readProduct(client, id, stop.signal)] as const))
      if (!stop.signal.aborted) setProducts(new Map(known))
    }
    void read()
    return () => stop.abort()
  }, [ids.join(), readings])
  return products
}
