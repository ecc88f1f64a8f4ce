import type { Product, Variant } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'

/** A page that was away for so long may show a price or stock that no longer holds. */
const outdatedAfterMs = 60_000

const isSame = (a: readonly Variant[], b: readonly Variant[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The variants of a product, read again when the visitor comes back to a page that was left open or in the history. */
export const useFreshVariants = ({ id, variants }: Pick<Product, 'id' | 'variants'>): readonly Variant[] => {
  const [fresh, setFresh] = useState(variants)
  useEffect(() => {
    let readAt = Date.now()
    const read = async () => {
      readAt = Date.now()
      // Without an answer the page stays as it is: the cart and the order check again.
      const product: Product | undefined = await fetch(`/api/products/${id}`).then(
        (response) => (response.ok ? response.json() : undefined),
        () => undefined,
      )
      if (product) setFresh((before) => (isSame(before, product.variants) ? before : product.variants))
    }
    const onReturn = () => {
      if (document.visibilityState === 'visible' && Date.now() - readAt > outdatedAfterMs) void read()
    }
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) void read()
    }
    document.addEventListener('visibilitychange', onReturn)
    window.addEventListener('pageshow', onPageShow)
    return () => {
      document.removeEventListener('visibilitychange', onReturn)
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [id])
  return fresh
}
