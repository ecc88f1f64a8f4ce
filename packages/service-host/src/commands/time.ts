import { UsageError } from './command.ts'

/** With its offset, since a local time means another moment on every machine. */
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.]\d+)?(Z|[+-]\d\d:\d\d)$/i

/** @throws UsageError for anything else */
export const parseTime = (text: string): Date => {
  const time = new Date(text.toUpperCase())
  if (!RFC_3339.test(text) || Number.isNaN(time.getTime())) throw new UsageError(`not an RFC 3339 time: ${text}`)
  return time
}
