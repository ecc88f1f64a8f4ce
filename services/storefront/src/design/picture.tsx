import type { Product } from '@techshop/client/types'
import { useLanguage } from '../texts/language.ts'

interface PictureProps {
  image: Product['images'][number] | undefined
  /** `eager` for what is seen first, `lazy` for the rest. */
  loading: 'eager' | 'lazy'
  /** Decorative where the name stands beside it. */
  decorative?: boolean
}

/** A picture of a product in a square that is reserved before it has loaded. */
export const Picture = ({ image, loading, decorative = false }: PictureProps) => {
  const { texts } = useLanguage()
  if (!image) return <div class="picture">{decorative ? null : texts.noPicture}</div>
  return (
    <div class="picture">
      <img
        src={image.url}
        alt={decorative ? '' : image.alt}
        width="600"
        height="600"
        loading={loading}
        decoding="async"
        {...(loading === 'eager' ? { fetchpriority: 'high' } : {})}
      />
    </div>
  )
}
