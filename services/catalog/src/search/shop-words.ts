import { chunksOf } from '@techshop/search-terms/chunks'
import { singularsOf } from '@techshop/search-terms/singulars'

/** A category as a search knows it. */
export interface NamedCategory {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
}

/** Categories that some words name. */
export interface NamedCategories {
  /** With that name, and all below them. */
  readonly exact: readonly string[]
  /** Whose names end so, as `Gaming Laptops` does in `laptops`, and all below them. */
  readonly kinds: readonly string[]
}

/** What words mean in this shop. Phrases are looked up by their key. */
export interface ShopWords {
  categories(key: string): NamedCategories | undefined
  /** Other ways to say it, each word by word. */
  synonyms(key: string): readonly (readonly string[])[]
  /** Words that a misspelt one may have been meant as. */
  readonly words: ReadonlySet<string>
}

/** The words of a phrase in singular, each chunk joined. */
const phraseOf = (text: string): string[] => chunksOf(text).map(({ joined }) => singularsOf(joined)[0] ?? joined)

/** What a phrase is looked up by: the same for `power banks`, `Power-Bank` and `powerbank`. */
export const keyOf = (phrase: readonly string[]): string => phrase.join('')

/** Of a category with more below it, this many are searched by its name, the nearest first. */
export const MOST_CATEGORIES = 100
/** The words of a longer phrase are looked up one by one. */
export const LONGEST_PHRASE = 5

const withDescendants = (roots: readonly string[], children: ReadonlyMap<string | null, NamedCategory[]>): string[] => {
  const found = new Set(roots)
  for (const id of found) {
    if (found.size >= MOST_CATEGORIES) break
    for (const child of children.get(id) ?? []) found.add(child.id)
  }
  return [...found].slice(0, MOST_CATEGORIES)
}

const addTo = (index: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}

/** Names of several things, such as `Keyboards & Mice`, are none of either. */
const isOfSeveral = (name: string): boolean => /[&,;+/]|\b(?:and|und)\b/i.test(name)

export const shopWordsOf = (
  categories: readonly NamedCategory[],
  synonyms: readonly (readonly string[])[],
): ShopWords => {
  const named = new Map<string, Set<string>>()
  const ending = new Map<string, Set<string>>()
  const words = new Set<string>()
  const children = Map.groupBy(categories, ({ parentId }) => parentId)
  for (const { id, name } of categories) {
    const phrase = phraseOf(name)
    for (const word of phrase) words.add(word)
    if (phrase.length === 0 || isOfSeveral(name)) continue
    addTo(named, keyOf(phrase), id)
    for (let start = Math.max(1, phrase.length - LONGEST_PHRASE); start < phrase.length; start += 1) {
      addTo(ending, keyOf(phrase.slice(start)), id)
    }
  }
  const others = new Map<string, string[][]>()
  for (const group of synonyms) {
    const phrases = group.map(phraseOf).filter((phrase) => phrase.length > 0)
    for (const phrase of phrases) {
      for (const word of phrase) words.add(word)
      const key = keyOf(phrase)
      const same = phrases.filter((other) => other !== phrase)
      others.set(key, [...(others.get(key) ?? []), ...same])
    }
  }
  const known = new Map<string, NamedCategories>()
  return {
    categories(key) {
      const found = known.get(key)
      if (found) return found
      const exact = named.get(key)
      const kinds = ending.get(key)
      if (!exact && !kinds) return undefined
      const categoriesOf = (ids: Iterable<string> = []) => withDescendants([...ids], children)
      const made = { exact: categoriesOf(exact), kinds: categoriesOf(kinds) }
      known.set(key, made)
      return made
    },
    synonyms: (key) => others.get(key) ?? [],
    words,
  }
}
