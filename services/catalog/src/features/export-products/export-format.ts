const formats = ['application/x-ndjson', 'text/csv'] as const
export type ExportFormat = (typeof formats)[number]

/**
 * The format that an Accept header (RFC 9110, section 12.5.1) likes best; NDJSON where both are liked the same.
 * Undefined when it takes neither.
 */
export const exportFormat = (accept: string | undefined): ExportFormat | undefined => {
  const ranges = (accept?.trim() || '*/*').split(',').map(rangeOf)
  const liked = formats.map((format) => ({ format, quality: qualityOf(format, ranges) }))
  const best = liked.reduce((first, second) => (second.quality > first.quality ? second : first))
  return best.quality > 0 ? best.format : undefined
}

interface Range {
  readonly type: string
  readonly quality: number
}

const rangeOf = (text: string): Range => {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return { type, quality: quality ? Number(quality.slice(2)) || 0 : 1 }
}

/** What the most specific range says of a format. */
const qualityOf = (format: ExportFormat, ranges: readonly Range[]): number => {
  const wildcards = [format, `${format.split('/')[0]}/*`, '*/*']
  const range = wildcards.map((wanted) => ranges.find(({ type }) => type === wanted)).find((found) => found)
  return range?.quality ?? 0
}
