import type { Emit } from '@techshop/outbox/relay'
import type { Database } from '../../database/database.ts'
import { everyProduct } from '../../database/every-product.ts'
import { productEvent } from '../../events.ts'

/** Publishes every product as it is, archived ones too, as if it had just changed. */
export const publishState = async (db: Database, emit: Emit): Promise<void> => {
  for await (const products of everyProduct(db)) for (const product of products) await emit(productEvent(product))
}
