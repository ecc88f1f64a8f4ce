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

/**
 * The words of a text as they are searched, compared and sorted: lower case, without accents and punctuation.
 * Done here and not in PostgreSQL, so that products and queries are cut the same way whatever the server's locale.
 */
export const searchWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłħı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The words in one line. */
export const searchText = (...texts: readonly string[]): string => texts.flatMap(searchWords).join(' ')

/** Whether a word can be misspelt: not a number or the like, nor too short to tell. */
export const isSpelt = (word: string): boolean => /^\p{L}{3,40}$/u.test(word)
