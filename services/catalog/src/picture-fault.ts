import { pictureOrigin } from '@techshop/contracts/picture-address'

/**
 * Why no page of the shop could show a picture; undefined when they can.
 * @param origins that pages may show pictures of, besides the shop's own
 */
export const pictureFault = (url: string, origins: readonly string[]): string | undefined => {
  const origin = pictureOrigin(url)
  if (origin === undefined) return 'is no address that a browser can load'
  if (origin === 'own' || origins.includes(origin)) return undefined
  const allowed = ['this shop itself (/assets/…)', ...origins].join(', ')
  return `no page shows pictures of ${origin}: only of ${allowed}`
}
