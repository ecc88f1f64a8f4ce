import type { ShelfProduct } from '../shelf.ts'
import { slugOf } from '../slug.ts'

/** A picture file of a product and what it shows. */
export interface Picture {
  fileName: string
  alt: string
  svg: string
}

export const drawPictures = ({ name }: ShelfProduct): Picture[] => [
  {
    fileName: `${slugOf(name)}-1.svg`,
    alt: `${name}, seen from the front`,
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  },
]
