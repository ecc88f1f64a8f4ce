import { isSpelt } from '@techshop/search-terms/words'

/**
 * How many letters must be changed, put in, left out or exchanged with their neighbour (optimal string alignment).
 * More than `most` may come out as anything above it.
 */
export const lettersApart = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isExchanged =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isExchanged ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...current, ...last) > most) return most + 1
    before = last
    last = current
  }
  return last[other.length] ?? 0
}

/** In a short word another letter is another word. */
const mostApart = (word: string): number => (word.length < 7 ? 1 : 2)

/** What a search may have been meant as that comes of exchanging two letters or leaving one out. */
export const oneSlipFrom = (word: string): string[] => {
  const letters = [...word]
  const exchanged = letters.slice(1).map((letter, index) => {
    const changed = [...letters]
    changed[index + 1] = letters[index] ?? ''
    changed[index] = letter
    return changed.join('')
  })
  const shorter = letters.map((_, index) => letters.toSpliced(index, 1).join(''))
  return [...new Set([...exchanged, ...shorter])].filter(isSpelt)
}

/** The ways to cut a word in two. */
export const halvesOf = (word: string): (readonly [string, string])[] =>
  [...word]
    .slice(1)
    .map((_, index) => [word.slice(0, index + 1), word.slice(index + 1)] as const)
    .filter(([one, other]) => isSpelt(one) && isSpelt(other))

/** An unfinished word is as good as half a letter off. */
const UNFINISHED = 0.5

/** The known word that was probably meant; undefined when none is near. Of words as near, those of the shop come first. */
export const likeliest = (
  word: string,
  known: Iterable<string>,
  shopWords: ReadonlySet<string>,
): string | undefined => {
  const most = mostApart(word)
  const sameStart = (other: string) => {
    let length = 0
    while (length < word.length && word[length] === other[length]) length += 1
    return length
  }
  const near = [...new Set(known)]
    .map((other) => {
      const whole = lettersApart(word, other, most)
      const begun = lettersApart(word, other.slice(0, word.length), most) + UNFINISHED
      return { other, apart: Math.min(whole, begun) }
    })
    .filter(({ other, apart }) => other !== word && apart <= most + UNFINISHED)
  const [best] = near.sort(
    (a, b) =>
      a.apart - b.apart ||
      Number(shopWords.has(b.other)) - Number(shopWords.has(a.other)) ||
      sameStart(b.other) - sameStart(a.other) ||
      a.other.length - b.other.length ||
      (a.other < b.other ? -1 : 1),
  )
  return best?.other
}
