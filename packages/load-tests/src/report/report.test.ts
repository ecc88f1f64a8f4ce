import t from 'tap'
import type { Measurement } from '../measurement.ts'
import type { Results } from '../results.ts'
import { chartsSvg } from './charts.ts'
import { reportOf, summaryOf } from './report.ts'
import { withReport } from './write.ts'

const measured = (id: string, values: Partial<Measurement>): Measurement => ({
  id,
  name: id,
  place: 'gateway',
  requests: 100,
  seconds: 1,
  perSecond: 100,
  errors: 0,
  cpuMsPerRequest: { nginx: 0.2, orders: 0.1 },
  workers: ['nginx', 'static nginx'],
  ...values,
})
const results: Results = {
  command: 'npm run bench',
  machine: [['processor', '2 × fast']],
  measurements: [
    measured('list', { place: 'gateway', limit: 'file', errors: 3 }),
    measured('file', { place: 'limit', perSecond: 400, cpuMsPerRequest: { 'static nginx': 0.05 } }),
  ],
  growth: [],
  ingest: [{ products: 10_000, imported: 9000, perSecond: 1500, projectedPerSecond: 700 }],
  seconds: { start: 12, import: 130 },
}

t.test('each measurement stands beside its limit, with its errors and what it cost', async (t) => {
  const line = reportOf(results)
    .split('\n')
    .find((text) => text.startsWith('| list '))
  t.same(
    line
      ?.split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
    ['list', '100', '–', '–', '–', '3', '0.200', 'file', '0.250', '0.250'],
  )
})

t.test('what was not measured takes no room', async (t) => {
  const report = reportOf(results)
  t.match(report, '| 1,000 to 10,000 |')
  for (const missing of ['Growth', 'Orders through', 'Starts', 'cache off\n']) t.notMatch(report, `### ${missing}`)
})

t.test('what was answered to orders that were not confirmed in time is said, not only counted', async (t) => {
  const confirmation = { load: '90 % of sustained', perSecond: 566, p50Ms: 1524, p99Ms: 3299 }
  const errors = new Map([
    ['201 pending', 3555],
    ['503 unavailable', 2],
  ])
  const pipeline = {
    sustainedPerSecond: 629,
    confirmations: [
      { ...confirmation, load: 'idle', errors: new Map<string, number>() },
      { ...confirmation, errors },
    ],
    catchUp: { awayMs: 60_000, backlog: 100, seconds: 1, perSecond: 100 },
  }
  const report = reportOf({ ...results, pipeline })
  t.match(report, /^\| idle .* 0 \|$/m)
  t.match(report, /^\| 90 % of sustained .* 3555 × 201 pending, 2 × 503 unavailable \|$/m)
})

t.test(
  'the summary has the targets and the figures through the gateway, and leaves the rest to the report',
  async (t) => {
    const summary = summaryOf(results)
    for (const part of ['### Targets', '### Through the gateway']) t.match(summary, part)
    for (const part of ['### Limits', '### Import', '### CPU ms per request', '### This run took']) {
      t.notMatch(summary, part)
      t.match(reportOf(results), part)
    }
  },
)

t.test('only the part between the markers of a document is replaced', async (t) => {
  const document = 'Before\n<!-- report: begin -->\nold\n<!-- report: end -->\nAfter'
  t.equal(withReport(document, 'new'), 'Before\n<!-- report: begin -->\n\nnew\n\n<!-- report: end -->\nAfter')
  t.throws(() => withReport('no markers', 'new'), /has no <!-- report/)
})

t.test('the charts are one file that asks for nothing else', async (t) => {
  const svg = chartsSvg({ ...results, measurements: [...results.measurements, measured('a & b', { limit: 'file' })] })
  t.match(svg, 'a &amp; b')
  t.notMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|<script|<image/)
})
