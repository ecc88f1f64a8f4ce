const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether this is a time zone of the IANA database (or one of its links), such as `Europe/Berlin`. */
export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return /[A-Za-z]/.test(name)
  } catch {
    return false
  }
}

/** `YYYY-MM-DD` of a moment as the calendar in this time zone has it. */
export const dayOf = (at: Date, timeZone: string): string => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  // Stryker disable next-line CallExpression: the same day is told without it, only more slowly
  formats.set(timeZone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${String(part.year).padStart(4, '0')}-${part.month}-${part.day}`
}

/** The day so many days later (earlier when negative). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** How many days there are from the first to the last, both counted; below 1 when they are the wrong way round. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

/** The first moments of so many days from this one on. */
export const startsOfDays = (from: string, days: number, timeZone: string): Date[] => {
  const starts: Date[] = []
  for (let place = 0; place < days; place += 1) {
    const day = addDays(from, place)
    // Stryker disable next-line ArithmeticOperator,UnaryOperator: a wrong guess costs the search alone
    const likely = (starts.at(-1)?.getTime() ?? 0) + DAY_MS
    // Stryker disable next-line ConditionalExpression,ArithmeticOperator: without the guess the search finds the same
    const isStart = dayOf(new Date(likely), timeZone) === day && dayOf(new Date(likely - 1), timeZone) < day
    starts.push(isStart ? new Date(likely) : startOfDay(day, timeZone))
  }
  return starts
}

/**
 * The first moment of a day. Where clocks are put forward at midnight a day begins at one o'clock; where they are put
 * back to midnight it begins the first time that it is midnight.
 */
const startOfDay = (day: string, timeZone: string): Date => {
  // No zone is further from UTC than this. Between the two moments lies the day's beginning.
  let before = Date.parse(day) - DAY_MS
  let within = Date.parse(day) + DAY_MS
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (dayOf(new Date(middle), timeZone) < day) before = middle
    else within = middle
  }
  return new Date(within)
}
