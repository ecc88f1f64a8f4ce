export interface SlugOptions {
  /** Writes ä, ö and ü as ae, oe and ue, as German does; other languages leave the dots out. */
  readonly isGerman?: boolean
  /** Writes letters of any script in those of ASCII; without it other letters than Latin ones are left out. */
  readonly toAscii?: (text: string) => string
}

/** Leaves room for what tells two of one name apart. */
const LONGEST = 80
const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
/** Signs that stand in names and that nobody reads aloud, such as ™, and pictures. */
const UNREAD = /[\p{Extended_Pictographic}℠]/gu

/** A name with its Latin letters without marks, in lower case. */
const plainLetters = (name: string, isGerman: boolean): string => {
  const text = name.normalize('NFC').replace(UNREAD, '').toLowerCase()
  return (isGerman ? text.replace(/[äöü]/g, (letter) => GERMAN[letter] ?? letter) : text)
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replaceAll('ß', 'ss')
}

/** Whether a name has letters that only `toAscii` can write. */
export const needsAscii = (name: string): boolean => /(?![a-z])\p{L}/u.test(plainLetters(name, false))

/** Words for an address: `Aurora 14" Läptop` becomes `aurora-14-laptop`. Empty when nothing of the name can be written. */
export const slugOfName = (name: string, { isGerman = false, toAscii = (text) => text }: SlugOptions = {}): string =>
  (
    toAscii(plainLetters(name, isGerman))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('-')
    .slice(0, LONGEST)
    .replace(/-$/, '')
