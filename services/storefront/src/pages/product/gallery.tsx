import type { Product } from '@techshop/client/types'
import { Picture } from '../../design/picture.tsx'
import { useLanguage } from '../../texts/language.ts'

const pictureId = (index: number): string => `picture-${index + 1}`

/** Plain links to the pictures; a script shows which one is in view (`show-picture.ts`). */
const Thumbnails = ({ images }: { images: Product['images'] }) => {
  const { product: texts } = useLanguage().texts
  return (
    <ul class="thumbnails">
      {images.map((image, index) => (
        <li key={image.url}>
          <a
            href={`#${pictureId(index)}`}
            aria-label={texts.showPicture(index + 1)}
            aria-current={index === 0 ? 'true' : undefined}
          >
            <img src={image.url} alt="" width="72" height="72" decoding="async" loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The pictures of a product, side by side in a strip that can be swiped, scrolled with the keyboard or chosen from. */
export const Gallery = ({ images }: { images: Product['images'] }) => {
  const { product: texts } = useLanguage().texts
  if (images.length < 2) {
    return (
      <div class="gallery-frame">
        <div class="gallery">
          <Picture image={images[0]} loading="eager" />
        </div>
      </div>
    )
  }
  return (
    <div class="gallery-frame" data-gallery>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="gallery" aria-label={texts.pictures} tabIndex={0}>
        {images.map((image, index) => (
          <figure key={image.url} id={pictureId(index)} aria-label={texts.picture(index + 1, images.length)}>
            <Picture image={image} loading={index === 0 ? 'eager' : 'lazy'} />
          </figure>
        ))}
      </section>
      <Thumbnails images={images} />
    </div>
  )
}
