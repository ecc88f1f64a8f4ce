import { hash } from 'node:crypto'

/** The most products of one file whose slugs are remembered: 16 MiB. */
export const maxRememberedSlugs = 1_000_000

const FIRST_PLACES = 1024

/** Remembers slugs by 64 bits of their hash, so that a long file costs 8 to 32 bytes for each. */
export class SlugMemory {
  #places = new BigUint64Array(FIRST_PLACES)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Remembers a slug; false when it was remembered before. */
  add(slug: string): boolean {
    const digest = digestOf(slug)
    const place = this.#placeOf(digest)
    if (this.#places[place] === digest) return false
    this.#places[place] = digest
    this.#size += 1
    if (this.#size * 2 > this.#places.length) this.#grow()
    return true
  }

  /** Where a digest stands, or the free place where it belongs. */
  #placeOf(digest: bigint): number {
    const mask = this.#places.length - 1
    let place = Number(digest & BigInt(mask))
    while (this.#places[place] !== 0n && this.#places[place] !== digest) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const digests = this.#places
    this.#places = new BigUint64Array(digests.length * 2)
    for (const digest of digests) if (digest !== 0n) this.#places[this.#placeOf(digest)] = digest
  }
}

/** Zero marks a free place. */
const digestOf = (slug: string): bigint => hash('sha256', slug, 'buffer').readBigUInt64LE() || 1n
