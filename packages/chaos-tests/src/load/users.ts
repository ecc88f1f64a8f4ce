import { answerOf } from '../answer.ts'
import type { Assortment, SoldVariant } from './assortment.ts'
import type { Intent } from './intents.ts'
import { type KnownOrder, loadPage, type Requests, untilDecided } from './requests.ts'

/** What all users of a run see. */
export interface Shop {
  readonly gateway: string
  readonly assortment: Assortment
  /** Every acknowledged order that no member of staff has taken on yet. */
  readonly unshipped: KnownOrder[]
  /** Aborted when no new request is to be sent. */
  readonly signal: AbortSignal
}

const picked = <T>(items: readonly T[], fraction: number): T | undefined => items[Math.floor(fraction * items.length)]

const decided = ({ outcome }: { readonly outcome: string }) => outcome !== 'unknown'

/** Sends an order as the intent says, and notes it once when it is acknowledged. */
const placeOrder = async (
  shop: Shop,
  requests: Requests,
  own: KnownOrder[],
  intent: Intent & { kind: 'order' },
): Promise<void> => {
  const lines = new Map<string, number>()
  for (const { pick, quantity } of intent.lines) {
    const { sku } = picked(shop.assortment.variants, pick) as SoldVariant
    lines.set(sku, quantity)
  }
  const asked = [...lines].map(([sku, quantity]) => ({ sku, quantity }))
  const send = () =>
    untilDecided(
      () => requests.order(intent.key, asked, intent.waitSeconds),
      ({ entry }) => decided(entry),
      3,
      shop.signal,
    )
  const copies = Array.from({ length: intent.copies }, () => send)
  const sent: Awaited<ReturnType<typeof send>>[] = []
  if (intent.together) sent.push(...(await Promise.all(copies.map((copy) => copy()))))
  else for (const copy of copies) sent.push(await copy())
  const order = sent.find((one) => one.order)?.order
  if (!order) return
  own.push(order)
  shop.unshipped.push(order)
}

/** One who looks around, orders, looks at the orders and cancels some. */
export const createShopper = (shop: Shop, requests: Requests) => {
  const own: KnownOrder[] = []
  const { client } = requests
  return async (intent: Intent): Promise<void> => {
    switch (intent.kind) {
      case 'list':
        return requests.browse('/api/products', async () => (await client.products.page({ limit: 50 })).items)
      case 'page':
        return requests.browse('/', () => loadPage(`${shop.gateway}/`))
      case 'product': {
        const id = picked(shop.assortment.productIds, intent.pick) as string
        return requests.browse(`/api/products/${id}`, async () => [(await client.products.get(id)).data])
      }
      case 'order':
        return placeOrder(shop, requests, own, intent)
      case 'read': {
        const order = picked(own, intent.pick)
        if (order) await requests.read(order)
        return
      }
      case 'cancel': {
        const order = picked(own, intent.pick)
        if (order) await requests.cancel(order)
        return
      }
      default:
        throw new Error(`a shopper does not ${intent.kind}`)
    }
  }
}

const changeProduct = async (shop: Shop, requests: Requests, intent: Intent & { kind: 'change' }): Promise<void> => {
  const id = picked(shop.assortment.productIds, intent.pick) as string
  const categoryId = picked([...shop.assortment.categoryIds, null], intent.categoryPick) ?? null
  const { answered: tagged } = await answerOf(() => requests.client.products.get(id))
  if (tagged) await requests.change(tagged.data, tagged.etag, intent.percent, categoryId)
}

const shipOrder = async (shop: Shop, requests: Requests, pick: number): Promise<void> => {
  const order = picked(shop.unshipped, pick)
  if (!order) return
  const { outcome } = await requests.move(order.id, 'paid')
  const moved = await requests.move(order.id, 'shipped')
  // One that is not confirmed yet, or may not have been moved, is taken on again another time.
  if (moved.outcome === 'ok' || (outcome === 'fail' && moved.outcome === 'fail')) {
    const index = shop.unshipped.indexOf(order)
    if (index >= 0) shop.unshipped.splice(index, 1)
  }
}

/** One who counts stock, changes prices and categories, and ships. */
export const createStaffMember =
  (shop: Shop, requests: Requests) =>
  async (intent: Intent): Promise<void> => {
    switch (intent.kind) {
      case 'adjust': {
        const { productId, sku } = picked(shop.assortment.variants, intent.pick) as SoldVariant
        await untilDecided(() => requests.adjust(productId, sku, intent.delta, intent.key), decided, 3, shop.signal)
        return
      }
      case 'change':
        return changeProduct(shop, requests, intent)
      case 'ship':
        return shipOrder(shop, requests, intent.pick)
      default:
        throw new Error(`staff do not ${intent.kind}`)
    }
  }
