import { type Chunk, chunksOf, pairsOf, type Segment } from '@techshop/search-terms/chunks'
import { unitOf } from '@techshop/search-terms/measures'
import { categoryTerm } from '@techshop/search-terms/search-vector'
import { singularsOf } from '@techshop/search-terms/singulars'
import { searchText } from '@techshop/search-terms/words'
import { allOf, anyOf, isSingle, type Terms } from './search-terms.ts'
import { keyOf, LONGEST_PHRASE, MOST_CATEGORIES, type NamedCategories, type ShopWords } from './shop-words.ts'

/** What a search asks for. */
export interface SearchQuery {
  /** As names are compared with it. */
  readonly name: string
  readonly terms: Terms
  /** The same without categories, which are too many to weigh one by one. */
  readonly words: Terms
  /** Whether it is one word or phrase that a single term may answer: then a sample tells which products have it. */
  readonly isSingle: boolean
  /** Categories whose products are the thing itself: they come before what is made for it. */
  readonly things: readonly string[]
}

/** Words that say how others belong together and nothing themselves. */
const FUNCTION_WORDS = new Set(
  'a an the and or of for with without to in on at by from my und oder der die das ein eine für mit ohne zu im von fur'.split(
    ' ',
  ),
)
/** What stands behind these is not the thing that is wanted. */
const BEFORE_OTHERS = new Set(['for', 'with', 'without', 'fur', 'mit', 'ohne', 'zu', 'to'])
/** Each pair of neighbours makes the query longer. */
const MOST_PAIRED = 4

interface Part {
  /** With synonyms and categories, where the words are a phrase that the shop knows. */
  readonly terms: Terms
  readonly words: Terms
  readonly categories?: NamedCategories | undefined
  /** A plain word, which may be the half of one that others write joined. */
  readonly plain?: string
  readonly functionWord?: string
  /** From the part before it. */
  readonly isApart?: boolean
}

const term = (text: string, isBegun = false): Terms => (isBegun ? { term: text, isBegun } : { term: text })

/** A word in singular, or what it may be the plural of. */
const wordTerms = (word: string, isBegun: boolean): Terms => anyOf(singularsOf(word).map((text) => term(text, isBegun)))

const unspacedTerms = (text: string): Terms => {
  const pairs = pairsOf(text)
  return pairs.length === 0 ? term(text, true) : allOf(pairs.map((pair) => term(pair)))
}

const segmentTerms = ({ kind, text }: Segment, isBegun: boolean): Terms =>
  kind === 'unspaced' ? unspacedTerms(text) : wordTerms(text, isBegun)

const isUnspaced = ({ segments }: Chunk): boolean => segments.some(({ kind }) => kind === 'unspaced')

/** The segments of a chunk each by itself. */
const apart = ({ segments }: Chunk, isLast: boolean): Terms =>
  allOf(segments.map((segment, index) => segmentTerms(segment, isLast && index === segments.length - 1)))

/** How finely what was typed in one is taken: as it is, or cut where letters meet digits and signs. */
type Cut = 'joined' | 'apart'

const chunkTerms = (chunk: Chunk, isLast: boolean, cut: Cut): Terms => {
  if (chunk.segments.length === 1 || cut === 'apart' || isUnspaced(chunk)) return apart(chunk, isLast)
  const [number, unit, ...others] = chunk.segments
  const measure = others.length === 0 && number?.kind === 'number' && unit ? unitOf(unit.text) : undefined
  if (measure !== undefined) return term(`${number?.text}${measure}`)
  const joined = wordTerms(chunk.joined, isLast)
  // Others may write those words apart; a single letter or a number says nothing apart.
  const isOfWords = chunk.segments.every(({ kind, text }) => kind === 'letters' && text.length > 1)
  return isOfWords ? anyOf([joined, apart(chunk, isLast)]) : joined
}

/** A number and a unit that were typed apart. */
const measureOf = (chunk: Chunk, next: Chunk | undefined): string | undefined => {
  const [number] = chunk.segments
  const [unit] = next?.segments ?? []
  if (chunk.segments.length !== 1 || next?.segments.length !== 1 || number?.kind !== 'number') return undefined
  const measure = unit?.kind === 'letters' ? unitOf(unit.text) : undefined
  return measure && `${number.text}${measure}`
}

const singularOf = (word: string): string => singularsOf(word)[0] ?? word

/** Words of a phrase, together or joined. */
const phraseTerms = (phrase: readonly string[]): Terms => {
  const each = allOf(phrase.map((word) => term(word)))
  return phrase.length === 1 ? each : anyOf([each, term(keyOf(phrase))])
}

const isEmpty = ({ exact, kinds }: NamedCategories): boolean => exact.length === 0 && kinds.length === 0

const joinCategories = (all: readonly (NamedCategories | undefined)[]): NamedCategories => ({
  exact: [...new Set(all.flatMap((some) => some?.exact ?? []))],
  kinds: [...new Set(all.flatMap((some) => some?.kinds ?? []))],
})

/** The phrase that these chunks are, where the shop knows it: a category or a synonym. */
const knownPhrase = (chunks: readonly Chunk[], isLast: boolean, cut: Cut, shop: ShopWords): Part | undefined => {
  const phrase = chunks.map(({ joined }) => singularOf(joined))
  const key = keyOf(phrase)
  const synonyms = shop.synonyms(key)
  const categories = joinCategories([key, ...synonyms.map(keyOf)].map((each) => shop.categories(each)))
  if (synonyms.length === 0 && isEmpty(categories)) return undefined
  const last = chunks.length - 1
  const typed = allOf(chunks.map((chunk, index) => chunkTerms(chunk, isLast && index === last, cut)))
  const joined = chunks.length > 1 ? [term(key, isLast)] : []
  const words = anyOf([typed, ...joined, ...synonyms.map(phraseTerms)])
  return { terms: words, words, categories: isEmpty(categories) ? undefined : categories }
}

const partsOf = (chunks: readonly Chunk[], cut: Cut, shop: ShopWords): Part[] => {
  const parts: Part[] = []
  for (let start = 0; start < chunks.length; ) {
    const [part, length] = nextPart(chunks.slice(start), cut, shop)
    parts.push(part)
    start += length
  }
  return parts
}

/** The longest phrase that these begin with, and how many of them it is. */
const nextPart = (chunks: readonly Chunk[], cut: Cut, shop: ShopWords): readonly [Part, number] => {
  for (let length = Math.min(LONGEST_PHRASE, chunks.length); length > 0; length -= 1) {
    const known = knownPhrase(chunks.slice(0, length), length === chunks.length, cut, shop)
    if (known) return [known, length]
  }
  const [chunk, next] = chunks as [Chunk, Chunk?]
  const measure = cut === 'joined' ? measureOf(chunk, next) : undefined
  if (measure !== undefined) return [{ terms: term(measure), words: term(measure) }, 2]
  const terms = chunkTerms(chunk, chunks.length === 1, cut)
  const [segment, ...others] = chunk.segments
  const isPlain = others.length === 0 && segment?.kind === 'letters'
  const isFunction = isPlain && FUNCTION_WORDS.has(segment.text)
  return [
    {
      terms,
      words: terms,
      ...(isPlain ? { plain: segment.text } : {}),
      ...(isFunction ? { functionWord: segment.text } : {}),
    },
    1,
  ]
}

/** The last phrase that names a category, before a word that others stand behind: the thing that is wanted. */
const thingOf = (parts: readonly Part[]): number => {
  const end = parts.findIndex(({ functionWord }, index) => index > 0 && BEFORE_OTHERS.has(functionWord ?? ''))
  const before = end === -1 ? parts : parts.slice(0, end)
  const place = before.findLastIndex(({ categories }) => categories)
  return place === -1 && end !== -1 ? parts.findLastIndex(({ categories }) => categories) : place
}

/** The parts, with two plain ones beside each other also as one. */
const together = (parts: readonly Part[], termsOf: (part: Part) => Terms): Terms => {
  const each = allOf(parts.map(termsOf))
  if (parts.length > MOST_PAIRED) return each
  const joined = parts.slice(1).flatMap((part, index) => {
    const before = parts[index]
    if (before?.plain === undefined || part.plain === undefined || part.isApart) return []
    const pair = wordTerms(before.plain + part.plain, index + 2 === parts.length)
    return [allOf([...parts.slice(0, index).map(termsOf), pair, ...parts.slice(index + 2).map(termsOf)])]
  })
  return anyOf([each, ...joined])
}

const thingsOf = (parts: readonly Part[], place: number): readonly string[] => {
  const categories = parts[place]?.categories
  // What follows makes it another thing, such as the bag of a laptop bag.
  const following = parts[place + 1]
  if (!categories || (following?.plain !== undefined && following.functionWord === undefined)) return []
  return categories.exact.length > 0 ? categories.exact : categories.kinds
}

const withCategories = (part: Part): Part => {
  const { exact = [], kinds = [] } = part.categories ?? {}
  const terms = [...new Set([...exact, ...kinds])].slice(0, MOST_CATEGORIES).map((id) => term(categoryTerm(id)))
  return { ...part, terms: anyOf([part.words, ...terms]) }
}

const understood = (text: string, shop: ShopWords, cut: Cut): SearchQuery => {
  const found = partsOf(chunksOf(text), cut, shop)
  const place = thingOf(found)
  const expanded = found.map((part, index) => (index === place ? withCategories(part) : part))
  const telling = expanded
    // What a word without meaning stands between is not one word.
    .map((part, index): Part => (expanded[index - 1]?.functionWord === undefined ? part : { ...part, isApart: true }))
    .filter(({ functionWord }) => functionWord === undefined)
  const parts = telling.length > 0 ? telling : expanded
  const terms = together(parts, (part) => part.terms)
  return {
    name: searchText(text),
    terms,
    words: together(parts, (part) => part.words),
    isSingle: parts.length === 1 && isSingle(terms),
    things: thingsOf(found, place),
  }
}

/** What a text asks for in this shop: every word, and the last one perhaps not typed to its end. */
export const searchQueryOf = (text: string, shop: ShopWords): SearchQuery => understood(text, shop, 'joined')

/** The same with everything that was written in one taken apart; undefined where nothing was. */
export const searchQueryApart = (text: string, shop: ShopWords): SearchQuery | undefined => {
  const chunks = chunksOf(text)
  const isInPieces = chunks.some((chunk, index) => chunk.segments.length > 1 || measureOf(chunk, chunks[index + 1]))
  return isInPieces ? understood(text, shop, 'apart') : undefined
}
