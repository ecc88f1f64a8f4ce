import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Manifest, ofKind } from './render.ts'

const dashboards = path.join(import.meta.dirname, '../../../monitoring/grafana/dashboards')

const ofDashboards = (): string[] =>
  globSync('*.json', { cwd: dashboards }).flatMap((file) => {
    const expressions: string[] = []
    JSON.parse(readFileSync(path.join(dashboards, file), 'utf8'), (key, value) => {
      if (key === 'expr') expressions.push(value)
      return value
    })
    return expressions
  })

const ofRules = (manifests: readonly Manifest[]): string[] =>
  ofKind(manifests, 'PrometheusRule').flatMap(({ spec }) =>
    spec.groups.flatMap(({ rules }: { rules: { expr: string }[] }) => rules.map(({ expr }) => expr)),
  )

/** Every value that an expression of a rule or a dashboard wants of a label, where it wants certain ones. */
export const wantedValues = (manifests: readonly Manifest[], label: string): string[] => {
  const selector = new RegExp(`\\b${label}=~?"([^"$]+)"`, 'g')
  const values = [...ofRules(manifests), ...ofDashboards()].flatMap((expr) =>
    [...expr.matchAll(selector)].flatMap(([, value = '']) => value.split('|')),
  )
  return [...new Set(values)].sort()
}
