import { type Frame, selfTimeBy, type TimePart } from '../profile/cpu-profile.ts'
import { table } from './table.ts'

const mostFunctions = 15
const mostPackages = 8

const rowsOf = (parts: readonly TimePart[], most: number) =>
  parts.slice(0, most).map(({ name, share }) => [name, `${(100 * share).toFixed(1)} %`])

/** Where the time of a process went, by function and by package, with its flame graph. */
export const profileText = (title: string, flameGraph: string, calls: Frame): string =>
  [
    `## ${title}`,
    `[Flame graph](${flameGraph}) of ${calls.total.toLocaleString('en')} samples`,
    table(
      ['function', 'itself'],
      rowsOf(
        selfTimeBy(calls, ({ name, origin }) => `${name} (${origin})`),
        mostFunctions,
      ),
    ),
    table(
      ['package', 'itself'],
      rowsOf(
        selfTimeBy(calls, ({ origin }) => origin),
        mostPackages,
      ),
    ),
  ].join('\n\n')
