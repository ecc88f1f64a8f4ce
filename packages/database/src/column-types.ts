import pg from 'pg'

const { types } = pg
const OID_INT8 = 20
const OID_INT8_ARRAY = 1016
const OID_DATE = 1082
const OID_DATE_ARRAY = 1182

/** Reads a bigint as a number; throws RangeError where a double would silently be another number. */
const safeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`)
  return value
}

const parseTextArray = types.getTypeParser(OID_INT8_ARRAY as never) as (text: string) => (string | null)[]

const parsers = new Map<number, (text: string) => unknown>([
  [OID_INT8, safeInteger],
  [OID_INT8_ARRAY, (text) => parseTextArray(text).map((item) => (item === null ? null : safeInteger(item)))],
  // A calendar day has no time zone; the driver would make it midnight of wherever the process runs.
  [OID_DATE, (text) => text],
  [OID_DATE_ARRAY, parseTextArray],
])

/** How column values become JavaScript values, for this pool alone. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format as 'text'),
}
