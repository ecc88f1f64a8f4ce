import type { Facets } from '@techshop/client/types'

export interface FacetChoice {
  value: string
  count: number
  chosen: boolean
}

export interface FacetGroup {
  name: string
  choices: readonly FacetChoice[]
}

/** The most values of one attribute that are offered; what is chosen is always among them. */
const shownValues = 12

const choicesOf = (counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string>): FacetChoice[] => {
  const values = new Set([...counts.keys(), ...chosen])
  const choices = [...values].map((value) => ({ value, count: counts.get(value) ?? 0, chosen: chosen.has(value) }))
  return choices
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count)
    .slice(0, Math.max(shownValues, chosen.size))
    .toSorted((a, b) => a.value.localeCompare(b.value, 'en', { numeric: true }))
}

/**
 * What a visitor can narrow the list by. A choice stays visible though no product has it any more,
 * or it could not be taken back; an attribute with a single value narrows nothing and is left out.
 * @param attributes the choices so far, as `name:value`
 */
export const facetGroups = (facets: Facets, attributes: readonly string[]): FacetGroup[] => {
  const chosen = Map.groupBy(attributes, (pair) => pair.slice(0, pair.indexOf(':')))
  const counted = new Map(Object.entries(facets))
  const names = new Set([...counted.keys(), ...chosen.keys()])
  return [...names]
    .map((name) => ({
      name,
      choices: choicesOf(
        new Map((counted.get(name) ?? []).map(({ value, count }) => [value, count])),
        new Set((chosen.get(name) ?? []).map((pair) => pair.slice(name.length + 1))),
      ),
    }))
    .filter(({ name, choices }) => choices.length > 1 || chosen.has(name))
    .toSorted((a, b) => Number(b.name === 'brand') - Number(a.name === 'brand') || a.name.localeCompare(b.name))
}

/**
 * An attribute's name as people read it: `screenSize` and `screen_size` become “Screen size”.
 * @param known names in the visitor's language, by code
 */
export const attributeLabel = (name: string, known: Readonly<Record<string, string>>): string => {
  // Any name may come: also one that every object has, such as `constructor`.
  const code = [name, name.toLowerCase()].find((some) => Object.hasOwn(known, some))
  const label = code === undefined ? undefined : known[code]
  if (label !== undefined) return label
  const words = name
    .replaceAll('_', ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
