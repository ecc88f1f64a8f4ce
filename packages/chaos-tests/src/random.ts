import { createHash } from 'node:crypto'

/** Pseudo-random choices that are the same for the same seed and label, on any machine. */
export interface Random {
  /** 0 ≤ number < 1 */
  fraction(): number
  /** A whole number, both bounds included. */
  integer(lowest: number, highest: number): number
  pick<T>(items: readonly T[]): T
  /** One of the names, as likely as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  /** A shuffled copy (Fisher-Yates). */
  shuffled<T>(items: readonly T[]): T[]
}

/** A source of its own for each label, so that what one part draws never shifts what another one gets. */
export const createRandom = (seed: number, label: string): Random => {
  const fraction = generator(`${seed} ${label}`)
  const integer = (lowest: number, highest: number) => lowest + Math.floor(fraction() * (highest - lowest + 1))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('there is nothing to pick from')
    return items[integer(0, items.length - 1)] as T
  }
  const weighted = <Name extends string>(weights: Readonly<Record<Name, number>>): Name => {
    const entries = Object.entries(weights) as [Name, number][]
    let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [name, weight] of entries) {
      left -= weight
      if (left < 0) return name
    }
    throw new RangeError('no name has a weight')
  }
  const shuffled = <T>(items: readonly T[]): T[] => {
    const result = [...items]
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = integer(0, last)
      ;[result[last], result[other]] = [result[other] as T, result[last] as T]
    }
    return result
  }
  return { fraction, integer, pick, weighted, shuffled }
}

/** Chris Doty-Humphrey's sfc32, of which the state comes from a hash of the label. */
const generator = (label: string): (() => number) => {
  const digest = createHash('sha256').update(label).digest()
  let a = digest.readInt32LE(0)
  let b = digest.readInt32LE(4)
  let c = digest.readInt32LE(8)
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round += 1) next()
  return next
}
