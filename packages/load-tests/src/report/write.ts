import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const begin = '<!-- report: begin -->'
const end = '<!-- report: end -->'

/** A document with its part between the markers replaced. @throws Error when it has no markers */
export const withReport = (document: string, report: string): string => {
  const [before, rest] = document.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`the document has no ${begin} … ${end}`)
  return `${before}${begin}\n\n${report}\n\n${end}${after}`
}

/** The file of the charts that belong to a document. */
const chartsFile = (document: string): string => document.replace(/\.md$/, '.svg')

/** Replaces the report in a document, and the charts beside it. */
export const writeReport = async (file: string, report: string, charts: string): Promise<void> => {
  const withCharts = `![Charts of the run](${path.basename(chartsFile(file))})\n\n${report}`
  await writeFile(file, withReport(await readFile(file, 'utf8'), withCharts))
  await writeFile(chartsFile(file), charts)
}
