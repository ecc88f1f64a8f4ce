import { mkdir, readFile, writeFile } from 'node:fs/promises'
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

/** Replaces the part between the markers of a document. */
export const writeSummary = async (file: string, summary: string): Promise<void> =>
  writeFile(file, withReport(await readFile(file, 'utf8'), summary))

/** Writes `report.md` and its charts, `report.svg`, into a folder, which is made if it is not there. */
export const writeReport = async (folder: string, report: string, charts: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'report.md'), `# Benchmark\n\n![Charts of the run](report.svg)\n\n${report}\n`)
  await writeFile(path.join(folder, 'report.svg'), charts)
}
