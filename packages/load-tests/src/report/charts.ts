import { type Measurement, ratioTo, serverCpuMs } from '../measurement.ts'
import { findMeasurement, type Results } from '../results.ts'
import { escaped } from './escaped.ts'
import { figure } from './table.ts'

interface Bar {
  readonly label: string
  readonly value: number
  readonly text: string
}

interface Chart {
  readonly title: string
  readonly bars: readonly Bar[]
}

const width = 860
const labelWidth = 300
const rowHeight = 20
const titleHeight = 44

const heightOf = ({ bars }: Chart): number => titleHeight + bars.length * rowHeight + 16

const drawn = ({ title, bars }: Chart, top: number): string => {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE)
  const room = width - labelWidth - 110
  const rows = bars.map(({ label, value, text }, index) => {
    const y = top + titleHeight + index * rowHeight
    const length = ((value / most) * room).toFixed(1)
    return [
      `<text x="${labelWidth - 10}" y="${y + 11}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length}" height="14" rx="2"/>`,
      `<text x="${labelWidth + Number(length) + 8}" y="${y + 11}">${escaped(text)}</text>`,
    ].join('')
  })
  return `<text class="title" x="16" y="${top + 28}">${escaped(title)}</text>${rows.join('\n')}`
}

const bar = (label: string, value: number | undefined, unit = ''): Bar[] =>
  value === undefined ? [] : [{ label, value, text: `${figure(value)}${unit}` }]

const ratioChart = (results: Results, place: Measurement['place'], title: string): Chart => ({
  title,
  bars: results.measurements
    .filter((measured) => measured.place === place)
    .flatMap((measured) => {
      const ratio = ratioTo(findMeasurement(results, measured.limit ?? ''), measured)
      return bar(measured.name, ratio?.throughput)
    }),
})

const chartsOf = (results: Results): Chart[] => [
  ratioChart(results, 'gateway', 'Through the gateway: share of the limit'),
  ratioChart(results, 'service', 'At the service: share of the limit'),
  ratioChart(results, 'service, cache off', 'At the service, cache off: share of a bare Node loop with pg'),
  {
    title: 'Processor milliseconds per read, cache off, by products',
    bars: (results.growth[0]?.measurements ?? []).flatMap(({ name }) =>
      results.growth.flatMap(({ products, measurements }) => {
        const measured = measurements.find((one) => one.name === name)
        return bar(`${name}, ${products.toLocaleString('en')}`, measured && serverCpuMs(measured), ' ms')
      }),
    ),
  },
  {
    title: 'Placing to confirmed: p99',
    bars: (results.pipeline?.confirmations ?? []).flatMap(({ load, p99Ms }) => bar(load, p99Ms, ' ms')),
  },
  {
    title: 'Idle, resident',
    bars: Object.entries(results.idleMiB ?? {}).flatMap(([name, value]) => bar(name, value, ' MiB')),
  },
]

/** The report's charts as one SVG file that needs nothing else. */
export const chartsSvg = (results: Results): string => {
  const charts = chartsOf(results).filter(({ bars }) => bars.length > 0)
  let top = 0
  const parts = charts.map((chart) => {
    const part = drawn(chart, top)
    top += heightOf(chart)
    return part
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" aria-label="Charts of a benchmark run">
<style>text{font:12px system-ui,sans-serif;fill:#1f2933}.title{font-weight:600;font-size:15px}rect{fill:#2f6f9f}.paper{fill:#fff}</style>
<rect class="paper" width="${width}" height="${top}"/>
${parts.join('\n')}
</svg>
`
}
