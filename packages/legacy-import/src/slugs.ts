import { isUsableSlug } from '@techshop/contracts/reserved-slugs'
import { slugOfName } from '@techshop/contracts/slug-of-name'
import toAscii from 'any-ascii'

/** Makes addresses of names: each is given once, and one that is a route or taken is told apart by the old id. */
export class Slugs {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }

  take(name: string, kind: string, id: string): string {
    const words = slugOfName(name, { toAscii })
    const plain = words || kind
    const slug = words && isUsableSlug(plain) && !this.#taken.has(plain) ? plain : `${plain}-${id}`
    this.#taken.add(slug)
    return slug
  }
}
