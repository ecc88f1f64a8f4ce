import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** A rule of Prometheus, recording or alerting. */
export interface Rule {
  readonly expr: string
  readonly record?: string
  readonly alert?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

export type Alert = Rule & { readonly alert: string }

/** What `promtool test rules` expects of an alert at one moment. */
interface Expectation {
  readonly alertname: string
  readonly exp_alerts: readonly unknown[]
}

export const prometheusDirectory = path.join(import.meta.dirname, '../prometheus')

/** Text by file name. */
const textsOf = (folder: string): Map<string, string> => {
  const directory = path.join(prometheusDirectory, folder)
  return new Map(readdirSync(directory).map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]))
}

export const ruleTexts = (): Map<string, string> => textsOf('rules')

export const readRules = (): Rule[] =>
  [...ruleTexts().values()].flatMap((text) =>
    (parse(text) as { groups: { rules: Rule[] }[] }).groups.flatMap(({ rules }) => rules),
  )

export const readAlerts = (): Alert[] => readRules().filter((rule): rule is Alert => rule.alert !== undefined)

/** Everything that the tests of rules expect of alerts. */
export const readExpectations = (): Expectation[] =>
  [...textsOf('tests').values()].flatMap((text) =>
    (parse(text) as { tests: { alert_rule_test: Expectation[] }[] }).tests.flatMap((test) => test.alert_rule_test),
  )
