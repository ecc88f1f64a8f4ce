import { type Measurement, type Place, ratioTo, serverCpuMs } from '../measurement.ts'
import { findMeasurement, type Results } from '../results.ts'
import { growthOf, targetsOf } from '../targets.ts'
import { figure, table } from './table.ts'

const measurementRow = (results: Results, measured: Measurement) => {
  const limit = findMeasurement(results, measured.limit ?? '')
  const ratio = ratioTo(limit, measured)
  return [
    measured.name,
    figure(measured.perSecond),
    figure(measured.p50Ms),
    figure(measured.p90Ms),
    figure(measured.p99Ms),
    measured.errors,
    figure(serverCpuMs(measured)),
    ...(measured.place === 'limit' ? [] : [limit?.name, figure(ratio?.throughput), figure(ratio?.cpu)]),
  ]
}

const columns = ['', 'per s', 'p50 ms', 'p90 ms', 'p99 ms', 'errors', 'CPU ms']

const titles: Readonly<Record<Place, string>> = {
  gateway: 'Through the gateway',
  service: 'At the service',
  'service, cache off': 'At the service, cache off',
  limit: 'Limits',
}
const places = ['gateway', 'service', 'service, cache off', 'limit'] as const

const placeTable = (results: Results, place: Place): string => {
  const rows = results.measurements.filter((measured) => measured.place === place)
  if (rows.length === 0) return ''
  const head = place === 'limit' ? columns : [...columns, 'limit', 'ratio', 'CPU ratio']
  const body = rows.map((measured) => measurementRow(results, measured))
  return `### ${titles[place]}\n\n${table(head, body)}`
}

/** What each process spent, so that it shows who does the work. */
const costTable = ({ measurements }: Results): string => {
  const names = [...new Set(measurements.flatMap(({ cpuMsPerRequest }) => Object.keys(cpuMsPerRequest)))].filter(
    (name) => name !== 'all',
  )
  if (names.length === 0) return ''
  const sorted = places.flatMap((place) => measurements.filter((measured) => measured.place === place))
  const rows = sorted.map(({ place, name, cpuMsPerRequest }) => [
    `${place}: ${name}`,
    ...names.map((process) => cpuMsPerRequest[process]?.toFixed(3)),
  ])
  return `### CPU ms per request of each process\n\n${table(['', ...names], rows)}`
}

const targetTable = (results: Results): string => {
  const verdict = { true: 'reached', false: 'NOT reached', undefined: '–' }
  const rows = targetsOf(results).map(({ what, wanted, figure: is, reached, limitedBy }) => [
    what,
    wanted,
    is,
    verdict[`${reached}`],
    limitedBy ?? '',
  ])
  return `### Targets\n\n${table(['', 'wanted', 'is', '', 'processor time is spent by'], rows)}`
}

const growthTable = ({ growth }: Results): string => {
  if (growth.length === 0) return ''
  const base = growth.find(({ products }) => products === 10_000) ?? growth[0]
  const names = base?.measurements.map(({ name }) => name) ?? []
  const head = ['CPU ms, cache off', ...growth.map(({ products }) => `${products.toLocaleString('en')} products`)]
  const cell = (name: string, measurements: readonly Measurement[]) => {
    const measured = measurements.find((one) => one.name === name)
    if (!measured) return undefined
    const times = growthOf(base?.measurements ?? [], measured)
    return `${figure(serverCpuMs(measured))} (${times === undefined ? '' : `${times.toFixed(2)} ×, `}p50 ${figure(measured.p50Ms)} ms)`
  }
  const rows = names.map((name) => [name, ...growth.map(({ measurements }) => cell(name, measurements))])
  return `### Growth\n\n${table(head, rows)}`
}

const fillingTable = ({ filling }: Results): string => {
  if (!filling) return ''
  const { categories, orders, before, after } = filling
  const rows = after.map((measured) => {
    const same = before.find(({ id }) => id === measured.id)
    const times = growthOf(before, measured)
    return [
      `${measured.place}: ${measured.name}`,
      figure(same && serverCpuMs(same)),
      figure(serverCpuMs(measured)),
      times?.toFixed(2),
      figure(same?.p50Ms),
      figure(measured.p50Ms),
    ]
  })
  const what = `with ${categories.toLocaleString('en')} more categories and ${orders.toLocaleString('en')} more orders`
  return `### Other categories and orders\n\n${table(['', 'CPU ms', what, '×', 'p50 ms', 'then'], rows)}`
}

const ingestTable = ({ ingest }: Results): string =>
  ingest.length === 0
    ? ''
    : `### Import\n\n${table(
        ['import of', 'imported per s', 'projected to orders per s'],
        ingest.map((step) => [
          `${(step.products - step.imported).toLocaleString('en')} to ${step.products.toLocaleString('en')}`,
          figure(step.perSecond),
          figure(step.projectedPerSecond),
        ]),
      )}`

const pipelineTables = ({ pipeline }: Results): string => {
  if (!pipeline) return ''
  const { sustainedPerSecond, confirmations, catchUp } = pipeline
  const rows = confirmations.map(({ load, perSecond, p50Ms, p99Ms, errors }) => [
    load,
    figure(perSecond),
    figure(p50Ms),
    figure(p99Ms),
    [...errors].map(([what, count]) => `${count} × ${what}`).join(', ') || 0,
  ])
  return [
    '### Orders through the events',
    `${figure(sustainedPerSecond)} orders per second confirmed, sustained. After ${catchUp.awayMs / 1000} s without NATS, ${catchUp.backlog} orders were confirmed in ${figure(catchUp.seconds)} s: ${figure(catchUp.perSecond)} per second.`,
    table(['placing to confirmed', 'orders per s', 'p50 ms', 'p99 ms', 'errors'], rows),
  ].join('\n\n')
}

const processTable = ({ starts, idleMiB, loadedMiB, stillAt }: Results): string => {
  if (!starts || !idleMiB) return ''
  const rows = Object.entries(idleMiB).map(([name, mebibytes]) => [
    name,
    figure(mebibytes),
    figure(loadedMiB?.[name]),
    figure(starts.serviceMs[name]),
  ])
  return [
    '### Starts and memory',
    `A start with an empty data directory took ${figure(starts.coldSeconds)} s, one with the data of this run ${figure(starts.warmSeconds)} s.`,
    stillAt ? `**The shop was not at rest, so these are no figures of an idle one: ${stillAt}.**` : '',
    table(['process', 'idle, resident MiB', 'after load', 'spawn to ready ms'], rows),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** Where the time of the run went, so that it can be made shorter. */
const secondsTable = ({ seconds }: Results): string => {
  const parts = Object.entries(seconds)
  if (parts.length === 0) return ''
  const all = parts.reduce((sum, [, value]) => sum + value, 0)
  const rows = [...parts, ['all of it', all] as const].map(([part, value]) => [part, figure(value)])
  return `### This run took\n\n${table(['', 'seconds'], rows)}`
}

/** One page of Markdown: the targets, and the figures that a reader compares first. */
export const summaryOf = (results: Results): string =>
  [
    `\`${results.command}\``,
    table(['machine', ''], results.machine),
    targetTable(results),
    placeTable(results, 'gateway'),
    placeTable(results, 'service, cache off'),
    pipelineTables(results),
    processTable(results),
  ]
    .filter(Boolean)
    .join('\n\n')

/** The whole report as Markdown, which is also what the terminal shows. */
export const reportOf = (results: Results): string =>
  [
    `\`${results.command}\``,
    table(['machine', ''], results.machine),
    targetTable(results),
    ...places.map((place) => placeTable(results, place)),
    growthTable(results),
    fillingTable(results),
    ingestTable(results),
    pipelineTables(results),
    processTable(results),
    costTable(results),
    secondsTable(results),
  ]
    .filter(Boolean)
    .join('\n\n')
