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
  if (!image) {
    return (
      <div class="picture">
        <svg class="icon" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true">
          <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 8.5h.01" />
        </svg>
        {decorative ? null : <span class="visually-hidden">{texts.noPicture}</span>}
      </div>
    )
  }
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
