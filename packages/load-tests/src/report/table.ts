type Cell = string | number | undefined

/** A table of Markdown that is easy to read as it is, too: the first column to the left, the others to the right. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const cells = [head, ...rows.map((row) => head.map((_, column) => String(row[column] ?? '–')))]
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  const [first = [], ...others] = cells
  return [line(first), rule, ...others.map(line)].join('\n')
}

/** A number with about three digits; thousands are separated. */
export const figure = (value: number | undefined): string | undefined => {
  if (value === undefined || !Number.isFinite(value)) return undefined
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3)
}
