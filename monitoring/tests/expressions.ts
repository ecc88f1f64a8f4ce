import { dashboards } from '../dashboards/dashboards.ts'
import { hastened, RATE_INTERVAL } from './haste.ts'
import { readRules } from './rule-files.ts'

/** Comparisons drop what does not meet them; with `bool` they answer 0 or 1 of whatever there is. */
const withoutFilters = (expr: string): string => expr.replaceAll(/\s(==|!=|>=?|<=?)\s/g, ' $1 bool ')

interface DashboardPanel {
  readonly title?: string
  readonly targets?: readonly { readonly expr: string }[]
}

/** Everything that is asked of Prometheus, by who asks. */
export const allExpressions = (): Map<string, string> => {
  const ofPanels = dashboards().flatMap(({ title: dashboard, panels }) =>
    ((panels ?? []) as DashboardPanel[]).flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }, index) => [`${dashboard} › ${title} › ${index + 1}`, expr] as const),
    ),
  )
  const ofRules = readRules().map(({ alert, record, labels, expr }) => {
    return [alert ?? `${record} ${labels?.slo ?? ''}`.trim(), expr] as const
  })
  return new Map(
    [...ofPanels, ...ofRules].map(([name, expr]) => [
      name,
      withoutFilters(hastened(expr.replaceAll('$__rate_interval', RATE_INTERVAL))),
    ]),
  )
}
