/** Letters that Unicode does not decompose but that people write without their marks. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
}

/** Signs that stand in names and that nobody types. */
const UNTYPED = /[™℠®©]/g
/** Accents, and what is invisible: soft hyphens, joiners, spaces without width, directions. */
const UNSEEN = /[\p{M}\p{Cf}]/gu

/**
 * A text in lower case, without accents and what is not seen or typed.
 * Done here and not in PostgreSQL, so that products and queries are the same whatever the server's locale.
 */
export const plainText = (text: string): string =>
  text
    // Before they are decomposed: ™ would become the letters TM.
    .replaceAll(UNTYPED, '')
    .normalize('NFKD')
    .replaceAll(UNSEEN, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłħı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)

/** PostgreSQL takes no longer ones. */
const LONGEST_WORD = 200

/** The beginning of a word that is too long, without half a character at its end. */
export const shortened = (word: string): string =>
  word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, '')

/** The words of a text as they are compared and sorted: letters and digits between anything else. */
export const searchWords = (text: string): string[] => (plainText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(shortened)

/** The words in one line. */
export const searchText = (...texts: readonly string[]): string => texts.flatMap(searchWords).join(' ')

/** Whether a word can be misspelt: not a number or the like, nor too short to tell. */
export const isSpelt = (word: string): boolean => /^\p{L}{3,40}$/u.test(word)
