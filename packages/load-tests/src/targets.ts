import { costShares, type Measurement, type Ratio, ratioTo, serverCpuMs } from './measurement.ts'
import { findMeasurement, type Results } from './results.ts'

/** Something that the shop is to reach. */
export interface Target {
  readonly what: string
  readonly wanted: string
  readonly figure: string
  /** Undefined when the run did not measure it. */
  readonly reached: boolean | undefined
  /** Where it is not reached: who spends the processor time, `nginx 62 %, generator 38 %`. Undefined when not known. */
  readonly limitedBy: string | undefined
}

interface Bound {
  /** What the figure is of. */
  readonly measured?: Measurement | undefined
  readonly what: string
  readonly figure: number | undefined
  readonly least?: number
  readonly most?: number
  readonly unit?: string
}

const written = (value: number, unit = ''): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)}${unit}`

/** Less says nothing. */
const smallestShare = 0.1

const spentBy = (measured: Measurement): string =>
  costShares(measured)
    .filter(({ share }) => share >= smallestShare)
    .map(({ process, share }) => `${process} ${Math.round(100 * share)} %`)
    .join(', ')

const judged = ({ what, figure, least, most, unit, measured }: Bound): Target => {
  const reached = figure === undefined ? undefined : figure >= (least ?? -Infinity) && figure <= (most ?? Infinity)
  return {
    what,
    wanted: least === undefined ? `≤ ${written(most ?? 0, unit)}` : `≥ ${written(least, unit)}`,
    figure: figure === undefined ? 'not measured' : written(figure, unit),
    reached,
    limitedBy: measured && reached === false ? spentBy(measured) : undefined,
  }
}

const ratioOf = (results: Results, id: string): Ratio | undefined => {
  const measured = findMeasurement(results, id)
  return measured && ratioTo(findMeasurement(results, measured.limit ?? ''), measured)
}

const throughputs = (results: Results): Target[] => {
  const share = (what: string, id: string, least: number) =>
    judged({ what, figure: ratioOf(results, id)?.throughput, least, measured: findMeasurement(results, id) })
  return [
    ...['list', 'detail'].flatMap((name) => [
      share(`${name}, gateway, to Nginx with a file`, `gateway ${name}`, 0.75),
      judged({
        what: `${name}, gateway, p99 to that of Nginx`,
        figure: ratioOf(results, `gateway ${name}`)?.p99,
        most: 3,
        measured: findMeasurement(results, `gateway ${name}`),
      }),
    ]),
    ...['list', 'detail'].map((name) => share(`${name}, service, to bare Fastify`, `service ${name}`, 0.8)),
    ...['list', 'detail', 'search, one word', 'search, two words', 'search, prefix'].map((name) =>
      share(`${name}, cache off, to a bare pg loop`, `service, cache off ${name}`, 0.6),
    ),
    share('orders placed, gateway, to pgbench', 'gateway order placed', 0.6),
  ]
}

const confirmations = (results: Results): Target[] => {
  const { pipeline } = results
  const placed = findMeasurement(results, 'gateway order placed')?.perSecond
  const [idle] = pipeline?.confirmations ?? []
  return [
    judged({
      what: 'orders confirmed, sustained, to orders placed',
      figure: pipeline && placed ? pipeline.sustainedPerSecond / placed : undefined,
      least: 0.5,
    }),
    judged({ what: 'placing to confirmed, idle, p50', figure: idle?.p50Ms, most: 15, unit: ' ms' }),
    judged({ what: 'placing to confirmed, idle, p99', figure: idle?.p99Ms, most: 60, unit: ' ms' }),
  ]
}

/** How many times the processor time that a read took with fewer products. */
export const growthOf = (smaller: readonly Measurement[], larger: Measurement): number | undefined => {
  const before = smaller.find(({ name }) => name === larger.name)
  return before && serverCpuMs(before) > 0 ? serverCpuMs(larger) / serverCpuMs(before) : undefined
}

const growth = ({ growth: steps }: Results): Target => {
  const at = (products: number) => steps.find((step) => step.products === products)?.measurements ?? []
  const million = at(1_000_000).flatMap((measured) => {
    const figure = growthOf(at(10_000), measured)
    return figure === undefined ? [] : [{ figure, measured }]
  })
  const [worst] = million.sort((a, b) => b.figure - a.figure)
  return judged({
    what: 'any list or search at 1,000,000 products, to 10,000',
    ...worst,
    figure: worst?.figure,
    most: 2,
    unit: ' ×',
  })
}

const processes = ({ starts, idleMiB }: Results): Target[] => {
  const services = ['catalog-1', 'categories-1', 'orders-1', 'storefront-1']
  return services.flatMap((name) => [
    judged({ what: `${name}, idle, resident`, figure: idleMiB?.[name], most: 120, unit: ' MiB' }),
    judged({ what: `${name}, spawn to ready`, figure: starts?.serviceMs[name], most: 1000, unit: ' ms' }),
  ])
}

/** What the shop is to reach, and whether this run shows that it does. */
export const targetsOf = (results: Results): Target[] => [
  ...throughputs(results),
  ...confirmations(results),
  growth(results),
  ...processes(results),
]
