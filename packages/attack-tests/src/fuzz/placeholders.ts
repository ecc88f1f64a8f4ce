/**
 * Requests are made before anything is sent, so that a seed always makes the same ones; what only the running shop knows
 * stands in them as `!name!`, which JSON, addresses and headers all carry as it is.
 */
export const placeholder = (name: KnownName): string => `!${name}!`

export type KnownName =
  | 'productId'
  | 'sku'
  | 'categoryId'
  | 'categorySlug'
  | 'cursor'
  | 'orderId'
  | 'orderNumber'
  | 'orderEmail'
  | 'orderToken'
  | 'otherOrderToken'
  | 'staffToken'
  | 'unknownId'
  | 'newSlug'
  | 'newSku'
  | 'newKey'
  | 'ownProductId'
  | 'ownSlug'
  | 'ownSku'
  | 'ownProductTag'
  | 'ownImportId'
  | 'ownCategoryId'
  | 'ownCategoryTag'
  | 'ownOrderId'
  | 'ownOrderToken'

const PLACEHOLDER = /!([A-Za-z]+)!/g

/** The text with every placeholder replaced. An unknown name stays, since an attacker's text may look like one. */
export const fillIn = async (text: string, lookUp: (name: string) => Promise<string> | undefined): Promise<string> => {
  const values = new Map<string, string>()
  for (const [, name = ''] of text.matchAll(PLACEHOLDER)) {
    const value = await lookUp(name)
    if (value !== undefined) values.set(name, value)
  }
  return text.replaceAll(PLACEHOLDER, (all, name: string) => values.get(name) ?? all)
}
