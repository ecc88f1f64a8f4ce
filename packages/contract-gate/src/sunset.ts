import type { Json } from './json.ts'

/** The least time from the day on which something is deprecated to the day on which it may go. */
const MIN_NOTICE_DAYS = 180
const DAY_MS = 86_400_000

const dayOf = (value: Json, member: string): number | undefined => {
  const day = value[member]
  return typeof day === 'string' ? Date.parse(day) : undefined
}

/** True for what was released with a beginning and a day of its end (`x-sunset`), once that day has come: it may go. */
export const mayGo = (released: Json): boolean => {
  const sunset = dayOf(released, 'x-sunset')
  return dayOf(released, 'x-deprecated-since') !== undefined && sunset !== undefined && sunset <= Date.now()
}

/** A day of the end that was promised may be put off, never brought forward; a new one leaves time to move. */
export const sunsetBreaks = (released: Json, current: Json, place: string): string[] => {
  const [promised, sunset] = [dayOf(released, 'x-sunset'), dayOf(current, 'x-sunset')]
  if (sunset === undefined) return []
  if (promised !== undefined) {
    return sunset < promised ? [`${place}: ends on ${current['x-sunset']}, before ${released['x-sunset']}`] : []
  }
  const since = dayOf(current, 'x-deprecated-since')
  if (since !== undefined && sunset - since >= MIN_NOTICE_DAYS * DAY_MS) return []
  return [`${place}: ends on ${current['x-sunset']}, less than ${MIN_NOTICE_DAYS} days after x-deprecated-since`]
}
