/** Words that end like a plural and are none, and one that ends like none and is. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  mice: ['mouse'],
  lens: ['lens'],
  lenses: ['lens'],
  news: ['news'],
  series: ['series'],
  chassis: ['chassis'],
}

const SHORTEST_PLURAL = 4

/** What an English word may be the plural of, itself when it is none; the likeliest first. */
export const singularsOf = (word: string): readonly string[] => {
  const irregular = IRREGULAR[word]
  if (irregular) return irregular
  const withoutS = word.slice(0, -1)
  if (word.length < SHORTEST_PLURAL || !/[a-z]s$/.test(word) || /(?:ss|us|is)$/.test(word)) return [word]
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`, withoutS]
  if (/(?:ch|sh|x|z|ss)es$/.test(word)) return [word.slice(0, -2), withoutS]
  return [withoutS]
}
