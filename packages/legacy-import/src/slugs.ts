import { isUsableSlug } from '@techshop/contracts/fields'

const LONGEST_WORDS = 90

/** Makes addresses of names: each is given once, and one that is a route or taken is told apart by the old id. */
export class Slugs {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken)
  }

  take(name: string, kind: string, id: string): string {
    const words = name
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
    const plain = words?.join('-').slice(0, LONGEST_WORDS).replace(/-$/, '') ?? kind
    const slug = words && isUsableSlug(plain) && !this.#taken.has(plain) ? plain : `${plain}-${id}`
    this.#taken.add(slug)
    return slug
  }
}
