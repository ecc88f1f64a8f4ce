import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import t from 'tap'
import { writeReport, writeSummary } from './write.ts'

t.test('the report and its charts are two files of a folder, which is made if it is not there', async (t) => {
  const folder = path.join(t.testdir(), 'made', 'here')
  await writeReport(folder, 'figures', '<svg/>')
  t.match(await readFile(path.join(folder, 'report.md'), 'utf8'), '(report.svg)\n\nfigures')
  t.equal(await readFile(path.join(folder, 'report.svg'), 'utf8'), '<svg/>')
})

t.test('the page of performance keeps its text around the summary', async (t) => {
  const file = path.join(t.testdir(), 'performance.md')
  await writeFile(file, 'Before\n<!-- report: begin -->\nold\n<!-- report: end -->\nAfter')
  await writeSummary(file, 'new')
  t.equal(await readFile(file, 'utf8'), 'Before\n<!-- report: begin -->\n\nnew\n\n<!-- report: end -->\nAfter')
})
