import fc from 'fast-check'
import type { DocumentedOperation, JsonSchema } from './documents.ts'
import { replaced, type Step } from './floods.ts'
import { percentEncoded } from './fuzz-text.ts'
import { type FuzzRequest, plainRequest } from './requests.ts'
import { validValues } from './valid-values.ts'

export interface DatedRequest {
  /** Which parameter or member, and with what. */
  readonly name: string
  readonly request: FuzzRequest
}

const DAYS = [
  '2026-11-23',
  '0000-01-01',
  '0000-12-31',
  '0001-01-01',
  '1582-10-10',
  '1969-12-31',
  '1900-02-29',
  '2000-02-29',
  '2024-02-29',
  '2025-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '2026-01-32',
  '9999-12-31',
  '10000-01-01',
  '99999-12-31',
  '275760-09-13',
  '275760-09-14',
  '294276-12-31',
  '+010000-01-01',
  '-000001-01-01',
  '-4713-11-24',
  '26-11-23',
  '2026-11-3',
  '20261123',
  '2026-W48-1',
  '2026-327',
]

const CLOCKS = [
  '00:00:00',
  '23:59:59',
  '23:59:60',
  '22:59:60',
  '12:30:60',
  '12:00:61',
  '24:00:00',
  '25:00:00',
  '12:60:00',
  '12:00',
  '12',
  ...Array.from({ length: 20 }, (_, digits) => `12:00:00.${'123456789'.repeat(3).slice(0, digits + 1)}`),
  '23:59:59.999999999999',
  '12:00:00.',
  '12:00:00,5',
]

const OFFSETS = [
  'Z',
  'z',
  '',
  '+00:00',
  '-00:00',
  '+23:59',
  '-23:59',
  '+24:00',
  '-24:00',
  '+14:00',
  '+99:99',
  '+0100',
  '+01',
]

const moment = (day: string, clock: string, offset: string, separator = 'T') => `${day}${separator}${clock}${offset}`

/** Dates and moments (RFC 3339) that some program between takes for others, or for none. */
const ODD_DATES: readonly string[] = [
  ...DAYS,
  ...DAYS.map((day) => moment(day, '00:00:00', 'Z')),
  ...CLOCKS.map((clock) => moment('2016-12-31', clock, 'Z')),
  ...OFFSETS.map((offset) => moment('2026-11-23', '12:00:00', offset)),
  ...['0000-01-01', '0001-01-01', '9999-12-31'].flatMap((day) =>
    OFFSETS.flatMap((offset) => [moment(day, '00:00:00', offset), moment(day, '23:59:60', offset)]),
  ),
  ...['t', ' ', '_', ''].map((separator) => moment('2026-11-23', '12:00:00', 'Z', separator)),
  '2016-12-31t23:59:60z',
  'infinity',
  '-infinity',
  'now',
  'epoch',
  'today',
  '0',
  '1732363200',
  '-1',
  '1e400',
  'NaN',
  '२०२६-११-२३',
  '2026-11-23\u0000',
]

const isDated = ({ format }: JsonSchema): boolean => format === 'date' || format === 'date-time'

const alternativesOf = (schema: JsonSchema): JsonSchema[] => [
  schema,
  ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => (Array.isArray(all) ? (all as JsonSchema[]) : [])),
]

/** Where a schema has dates. */
const datedPlaces = (
  schema: JsonSchema,
  resolve: DocumentedOperation['resolve'],
  steps: readonly Step[] = [],
): Step[][] =>
  alternativesOf(resolve(schema)).flatMap((one): Step[][] => {
    if (isDated(one)) return [[...steps]]
    if (one.type === 'array') return datedPlaces((one.items ?? {}) as JsonSchema, resolve, [...steps, 0])
    return Object.entries((one.properties ?? {}) as Record<string, JsonSchema>).flatMap(([name, property]) =>
      datedPlaces(property, resolve, [...steps, name]),
    )
  })

/** Requests of an operation that are as they should be, but for an odd date in each place that takes one. */
export const datedRequests = (operation: DocumentedOperation): DatedRequest[] => {
  const { parameters, bodies, resolve } = operation
  const query = parameters.filter((it) => it.in === 'query' && alternativesOf(resolve(it.schema)).some(isDated))
  const ofQuery = query.flatMap(({ name }) =>
    ODD_DATES.map((date) => ({
      name: `${name}=${date}`,
      request: plainRequest(operation, undefined, `?${name}=${percentEncoded(date)}`),
    })),
  )
  const ofBodies = [...bodies.values()].flatMap((schema) => {
    const [valid] = fc.sample(validValues(schema, operation), { seed: 1, numRuns: 1 })
    return datedPlaces(schema, resolve).flatMap((steps) =>
      ODD_DATES.map((date) => ({
        name: `/${steps.join('/')} ${date}`,
        request: plainRequest(operation, JSON.stringify(replaced(valid, steps, date))),
      })),
    )
  })
  return [...ofQuery, ...ofBodies]
}
