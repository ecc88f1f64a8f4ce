import type { Product } from '@techshop/client/types'
import type { Page } from 'playwright-core'

/** A line of the cart as the shop's own pages keep it. */
export const cartLine = ({ id, slug, name, images, variants }: Product, quantity: number, amount?: number) => {
  const variant = variants[0]
  if (!variant) throw new Error(`${slug} has no variant`)
  const unitPrice = amount === undefined ? variant.price : { ...variant.price, amount }
  return {
    sku: variant.sku,
    productId: id,
    slug,
    name,
    options: variant.options,
    image: images[0],
    quantity,
    unitPrice,
  }
}

export type CartLine = ReturnType<typeof cartLine>

/** Fills the cart as the shop's own pages keep it. */
export const fillCart = async (page: Page, shop: string, ...lines: CartLine[]): Promise<void> => {
  await page.goto(`${shop}/orders/lookup`)
  await page.evaluate((cart) => localStorage.setItem('techshop.cart', cart), JSON.stringify(lines))
}
