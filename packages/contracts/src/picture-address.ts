const shop = 'https://shop.invalid'

/**
 * The origin that a browser loads a picture from (WHATWG URL), or `own` for an address within the shop; undefined for
 * what is no address of http or https.
 */
export const pictureOrigin = (address: string): string | undefined => {
  const url = URL.parse(address, shop)
  if (!url || !['https:', 'http:'].includes(url.protocol)) return undefined
  return url.origin === shop ? 'own' : url.origin
}
