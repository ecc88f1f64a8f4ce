import { useConsole } from '../console-context.ts'

export interface Bar {
  /** What it stands for, such as a day. */
  label: string
  value: number
  /** The value in words. */
  words: string
}

interface BarChartProps {
  title: string
  /** What the bars have in common, in one sentence. */
  summary: string
  bars: readonly Bar[]
}

const width = 300
const height = 80
const gap = 2

/** Bars for a row of values, and the same as a table for whoever cannot see them or wants them exactly. */
export const BarChart = ({ title, summary, bars }: BarChartProps) => {
  const { overview: labels } = useConsole().texts
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  const step = width / Math.max(1, bars.length)
  return (
    <section class="panel chart">
      <h2>{title}</h2>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary} preserveAspectRatio="none">
        {bars.map(({ label, value, words }, index) => {
          const tall = value === 0 ? 1 : Math.max(2, (value / highest) * height)
          return (
            <rect
              key={label}
              class={value === 0 ? 'none' : ''}
              x={index * step + gap / 2}
              y={height - tall}
              width={Math.max(1, step - gap)}
              height={tall}
            >
              <title>{`${label}: ${words}`}</title>
            </rect>
          )
        })}
      </svg>
      <p class="chart-ends small soft" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </p>
      <details>
        <summary>{labels.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{labels.day}</th>
              <th scope="col" class="end">
                {title}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.toReversed().map(({ label, words }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="number end">{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
