import { plainText, shortened } from './words.ts'

/** Letters, a number, or characters of a script that is written without spaces. */
export interface Segment {
  readonly kind: 'letters' | 'number' | 'unspaced'
  readonly text: string
}

/** What is written in one, such as `Wi-Fi`, `16gb`, `USB-C` or `13.3`. */
export interface Chunk {
  /** Letters and digits between anything else. */
  readonly words: readonly string[]
  /** The words cut where letters meet digits; digits around a point or comma are one number. */
  readonly segments: readonly Segment[]
  /** The segments without what is between them. */
  readonly joined: string
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}ー`
const SEGMENT = new RegExp(String.raw`(?<number>\p{N}+)|(?<unspaced>[${UNSPACED}]+)|(?:(?![${UNSPACED}])\p{L})+`, 'gu')
const WORD = /[\p{L}\p{N}]+/gu
/** What joins two words when it is all that is between them. */
const JOINER = /^[-‐‒–'’._/&+]$/
const POINT = /^[.,]$/

/** Inches: a mark after a number, unless marks enclose words too. */
const withInches = (text: string): string => {
  const marks = /["“”″]|''|′′/g
  const others = text.replaceAll(/(?<=\p{N})\s?(?:["”″]|''|′′)/gu, '')
  return marks.test(others) ? text : text.replaceAll(/(?<=\p{N})\s?(?:["”″]|''|′′)/gu, ' in ')
}

/** As a number whatever the language: groups of three digits are thousands, else the last are decimals. */
const numberOf = (groups: readonly string[]): string => {
  const [first = '', ...others] = groups
  const isGrouped = first.length <= 3 && others.every(({ length }) => length === 3)
  return isGrouped ? groups.join('') : groups.join('.')
}

/** What nearly every word is. */
const LATIN_LETTERS = /^[a-z]+$/

const segmentsOf = (word: string): Segment[] => {
  if (LATIN_LETTERS.test(word)) return [{ kind: 'letters', text: word }]
  return [...word.matchAll(SEGMENT)].map(({ 0: text, groups }) => {
    if (groups?.number !== undefined) return { kind: 'number', text }
    // Hangul was decomposed; syllables are what is compared.
    if (groups?.unspaced !== undefined) return { kind: 'unspaced', text: text.normalize('NFC') }
    return { kind: 'letters', text }
  })
}

const chunkOf = (words: readonly string[], gaps: readonly string[]): Chunk => {
  const parts: { kind: Segment['kind']; groups: string[] }[] = []
  for (const [index, word] of words.entries()) {
    for (const [place, { kind, text }] of segmentsOf(word).entries()) {
      const last = parts.at(-1)
      const goesOn = place === 0 && kind === 'number' && last?.kind === 'number' && POINT.test(gaps[index] ?? '')
      if (goesOn) last.groups.push(text)
      else parts.push({ kind, groups: [text] })
    }
  }
  const segments = parts.map(({ kind, groups }) => ({
    kind,
    text: kind === 'number' ? numberOf(groups) : groups.join(''),
  }))
  return { words, segments, joined: segments.map(({ text }) => text).join('') }
}

const isBetweenDigits = (before: string, after: string): boolean => /\p{N}$/u.test(before) && /^\p{N}/u.test(after)

/** The chunks of a text. */
export const chunksOf = (text: string): Chunk[] => {
  const plain = plainText(withInches(text))
  const chunks: Chunk[] = []
  let words: string[] = []
  let gaps: string[] = []
  let end = 0
  const finish = () => {
    if (words.length > 0) chunks.push(chunkOf(words, gaps))
  }
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const gap = plain.slice(end, index)
    if (words.length > 0 && (JOINER.test(gap) || (gap === ',' && isBetweenDigits(words.at(-1) ?? '', word)))) {
      words.push(shortened(word))
      gaps.push(gap)
    } else {
      finish()
      words = [shortened(word)]
      gaps = ['']
    }
    end = index + word.length
  }
  finish()
  return chunks
}

/** Pairs of neighbours of a text without spaces: whoever has all pairs of what was typed has it, nearly always. */
export const pairsOf = (text: string): string[] => {
  const characters = [...text]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
