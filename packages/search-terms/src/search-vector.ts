import { type Chunk, chunksOf, pairsOf, type Segment } from './chunks.ts'
import { unitOf } from './measures.ts'
import { singularsOf } from './singulars.ts'

/** Of more segments only neighbours are joined, and all. */
const MOST_JOINED = 5
const LONGEST_JOINED = 60

const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('')

/** All ways to join neighbouring segments: `wh1000`, `1000xm`, `wh1000xm` … of `WH-1000XM4`. */
const joinedOf = (segments: readonly Segment[]): string[] => {
  const { length } = segments
  if (length < 2) return []
  const starts = segments.map((_, start) => start)
  if (length > MOST_JOINED) {
    return [...starts.slice(1).map((end) => textOf(segments.slice(end - 1, end + 1))), textOf(segments)]
  }
  return starts.flatMap((start) => starts.slice(start + 1).map((end) => textOf(segments.slice(start, end + 1))))
}

const unspacedTerms = ({ text }: Segment): string[] => [...pairsOf(text), [...text].at(-1) ?? '']

/** A number with its unit, which may be the first of the next chunk: `27-inch` and `27 in` are `27in`. */
const measuresOf = (segments: readonly Segment[], next: Chunk | undefined): string[] =>
  segments.flatMap(({ kind, text }, index) => {
    const after = segments[index + 1] ?? next?.segments[0]
    const unit = kind === 'number' && after?.kind === 'letters' ? unitOf(after.text) : undefined
    return unit === undefined ? [] : [`${text}${unit}`]
  })

const withSingulars = (terms: readonly string[]): string[] => terms.flatMap((term) => [term, ...singularsOf(term)])

/** Every term that finds a chunk. */
const termsOf = (chunk: Chunk, next: Chunk | undefined, isTitle: boolean): Set<string> => {
  const { words, segments, joined } = chunk
  const [word, ...others] = segments
  if (!isTitle && word?.kind === 'letters' && others.length === 0)
    return new Set([word.text, ...singularsOf(word.text)])
  const spaced = segments.filter(({ kind }) => kind !== 'unspaced')
  const derived = [
    ...spaced.map(({ text }) => text),
    ...joinedOf(spaced.length === segments.length ? segments : []),
    // In prose neighbours are a sentence; in a title they may be one word for others: `Power Bank`.
    ...(isTitle && next ? [joined + next.joined] : []),
  ].filter(({ length }) => length <= LONGEST_JOINED)
  return new Set([
    ...withSingulars([...words, ...derived]),
    ...measuresOf(segments, next),
    ...segments.filter(({ kind }) => kind === 'unspaced').flatMap(unspacedTerms),
  ])
}

/** The term of all products of a category. */
export const categoryTerm = (categoryId: string): string => `c${categoryId.replaceAll('-', '')}`

/** What is searched of a product. */
export interface SearchedTexts {
  readonly name: string
  /** Attributes, options, skus: each by itself. */
  readonly facts: readonly string[]
  readonly prose: string
  readonly categoryId: string | null
}

/** What PostgreSQL keeps of a position and how many of a word. */
const MOST_POSITIONS = 255

/**
 * The text of a `tsvector`: the terms of a name (weight A), of facts (B) and of prose (D), and one for the category (A),
 * so that a product is found as what it is, whatever it is called.
 */
export const searchVector = ({ name, facts, prose, categoryId }: SearchedTexts): string => {
  const places = new Map<string, string[]>()
  let position = 0
  const add = (term: string, weight: string) => {
    const known = places.get(term)
    if (!known) places.set(term, [`${position}${weight}`])
    else if (known.length < MOST_POSITIONS) known.push(`${position}${weight}`)
  }
  const addText = (text: string, weight: string, isTitle: boolean) => {
    const chunks = chunksOf(text)
    for (const [index, chunk] of chunks.entries()) {
      position += 1
      for (const term of termsOf(chunk, chunks[index + 1], isTitle)) add(term, weight)
    }
  }
  position = 1
  if (categoryId !== null) add(categoryTerm(categoryId), 'A')
  addText(name, 'A', true)
  for (const fact of facts) addText(fact, 'B', true)
  addText(prose, 'D', false)
  return [...places].map(([term, at]) => `'${term}':${at.join()}`).join(' ')
}
