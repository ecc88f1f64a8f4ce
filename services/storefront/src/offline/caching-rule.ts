/** What the service worker may keep: pages as a way out, built files because their names change, pictures of products. */
export type CachingRule = 'page' | 'build' | 'picture'

interface Asked {
  method: string
  mode: string
  /** Absolute. */
  url: string
}

/** These belong to staff, to the bearer of a token, or to the API: they are never kept. */
const neverKept = /^(?:\/[a-z]{2})?\/(?:admin|api|docs|orders|\.error)(?:\/|$)/

/**
 * How a request is answered; undefined for one that is left to the browser.
 * @param origin of the shop
 * @param buildBase where built files are served, absolute
 */
export const cachingRule = (
  { method, mode, url }: Asked,
  origin: string,
  buildBase: string,
): CachingRule | undefined => {
  if (method !== 'GET') return undefined
  if (url.startsWith(buildBase)) return 'build'
  const { origin: askedOrigin, pathname } = new URL(url)
  if (askedOrigin !== origin) return undefined
  if (pathname.startsWith('/assets/products/')) return 'picture'
  return mode === 'navigate' && !neverKept.test(pathname) ? 'page' : undefined
}
