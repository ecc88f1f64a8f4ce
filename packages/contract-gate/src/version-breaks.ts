import { type Json, objectAt } from './json.ts'

const partsOf = (version: unknown): number[] =>
  (/^\d+\.\d+\.\d+$/.exec(String(version))?.[0] ?? '0').split('.').map(Number)

const isBefore = (one: number[], other: number[]): boolean => {
  const at = one.findIndex((part, index) => part !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

/**
 * The version of what is described never goes back, and that of the description (`openapi` or `asyncapi`), which says
 * which tools can read it, stays.
 */
export const versionBreaks = (released: Json, current: Json, format: 'openapi' | 'asyncapi'): string[] => {
  const [before, now] = [objectAt(released, 'info').version, objectAt(current, 'info').version]
  const formatOf = (document: Json) => String(document[format]).split('.').slice(0, 2).join('.')
  return [
    ...(isBefore(partsOf(now), partsOf(before)) ? [`the document: version is ${now}, before ${before}`] : []),
    ...(formatOf(released) === formatOf(current)
      ? []
      : [`the document: ${format} is ${formatOf(current)}, not ${formatOf(released)}`]),
  ]
}
