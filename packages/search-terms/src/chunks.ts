import { plainText } from './words.ts'

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
const LONGEST_WORD = 200

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

const segmentsOf = (word: string): Segment[] =>
  [...word.matchAll(SEGMENT)].map(({ 0: text, groups }) => {
    if (groups?.number !== undefined) return { kind: 'number', text }
    // Hangul was decomposed; syllables are what is compared.
    if (groups?.unspaced !== undefined) return { kind: 'unspaced', text: text.normalize('NFC') }
    return { kind: 'letters', text }
  })

const chunkOf = (words: readonly string[], gaps: readonly string[]): Chunk => {
  const segments: Segment[] = []
  let number: string[] = []
  for (const [index, word] of words.entries()) {
    for (const [place, segment] of segmentsOf(word).entries()) {
      const goesOn =
        place === 0 && segment.kind === 'number' && segments.at(-1)?.kind === 'number' && POINT.test(gaps[index] ?? '')
      if (goesOn) segments.pop()
      number = goesOn ? [...number, segment.text] : [segment.text]
      segments.push(segment.kind === 'number' ? { kind: 'number', text: numberOf(number) } : segment)
    }
  }
  return { words, segments, joined: segments.map(({ text }) => text).join('') }
}

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
    const isBetweenDigits = /\p{N}$/u.test(words.at(-1) ?? '') && /^\p{N}/u.test(word)
    if (words.length > 0 && (JOINER.test(gap) || (gap === ',' && isBetweenDigits))) {
      words.push(word.slice(0, LONGEST_WORD))
      gaps.push(gap)
    } else {
      finish()
      words = [word.slice(0, LONGEST_WORD)]
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
