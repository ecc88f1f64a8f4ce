/** Wanted values by attribute, from `name:value` texts: the same name again is an alternative. */
export const wantedAttributes = (texts: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const wanted = new Map<string, string[]>()
  for (const text of texts) {
    const colon = text.indexOf(':')
    const name = text.slice(0, colon)
    wanted.set(name, [...(wanted.get(name) ?? []), text.slice(colon + 1)])
  }
  return wanted
}
