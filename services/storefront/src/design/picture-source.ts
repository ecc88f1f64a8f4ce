import type { Product } from '@techshop/client/types'

type Image = Product['images'][number]

/** A comma at the end of an address would end the candidate too early (WHATWG HTML, “srcset attributes”). */
const candidate = ({ url, width }: { url: string; width: number }): string => `${url.replace(/,$/, '%2C')} ${width}w`

/**
 * The attributes with which a browser loads the width that it needs; `src` alone where a picture has but one.
 * @param sizes how wide the picture is shown (HTML's `sizes`)
 */
export const pictureSource = ({ url, sources = [] }: Image, sizes: string) =>
  sources.length === 0 ? { src: url } : { src: url, srcset: sources.map(candidate).join(', '), sizes }

/** The address of the narrowest picture that is at least so many pixels wide. */
export const pictureUrl = ({ url, sources = [] }: Image, widthPx: number): string =>
  sources.filter(({ width }) => width >= widthPx).toSorted((a, b) => a.width - b.width)[0]?.url ?? url
