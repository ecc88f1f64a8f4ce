import { readFileSync } from 'node:fs'
import path from 'node:path'
import { operations as everyOperation } from '@techshop/contracts/operations'
import type { Operation } from '@techshop/http-contract/operation'
import t from 'tap'
import { parse } from 'yaml'
import { allExpressions } from './expressions.ts'
import { readAlerts, readExpectations, readRules } from './rule-files.ts'

const page = 'docs/operations/alerts.md'
const runbooks = readFileSync(path.join(import.meta.dirname, '../..', page), 'utf8')
const alerts = readAlerts()

t.test('every alert says how bad it is, what has happened, and where to read what to do', async (t) => {
  for (const { alert, labels, annotations } of alerts) {
    t.match(labels?.severity, /^(critical|warning)$/, alert)
    t.ok(annotations?.summary, alert)
    t.equal(annotations?.runbook_url, `${page}#${alert.toLowerCase()}`, alert)
    t.match(runbooks, new RegExp(`^## ${alert}$`, 'm'), `there is a runbook for ${alert}`)
  }
})

t.test('there is no runbook for an alert that does not exist', async (t) => {
  const names = new Set(alerts.map(({ alert }) => alert))
  const described = [...runbooks.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)
  t.ok(described.length > 0)
  t.strictSame(
    described.filter((name) => !names.has(name ?? '')),
    [],
  )
})

t.test('every alert is tested both firing and quiet', async (t) => {
  const expectations = readExpectations()
  for (const { alert } of alerts) {
    const ofAlert = expectations.filter(({ alertname }) => alertname === alert)
    t.ok(
      ofAlert.some(({ exp_alerts }) => exp_alerts.length > 0),
      `${alert} fires in a test`,
    )
    t.ok(
      ofAlert.some(({ exp_alerts }) => exp_alerts.length === 0),
      `${alert} is quiet in a test`,
    )
  }
})

t.test('no expression names a whole bound of a histogram as one version of Prometheus writes it alone', async (t) => {
  for (const [name, expr] of allExpressions()) t.notMatch(expr, /\ble="\d+(?:\.0)?"/, name)
})

t.test('what takes long by design makes no alert about slow answers, and everything else may', async (t) => {
  const recorded = readRules().find(({ record }) => record === 'service:http_request_duration_seconds:p99_5m')
  const [routes, posted] = [/route!~"([^"]+)"/, /unless \S+\{route=~"([^"]+)", method="POST"\}/].map(
    (place) => new RegExp(`^(?:${recorded?.expr.match(place)?.[1]})$`),
  )
  const routeOf = ({ path: template }: Operation) => template.replaceAll(/\{(\w+)\}/g, ':$1')
  const isLeftOut = (operation: Operation) =>
    routes?.test(routeOf(operation)) || (operation.method === 'POST' && posted?.test(routeOf(operation)))
  t.ok(everyOperation.length > 20)
  for (const operation of everyOperation) {
    const isLong = operation.requestStream !== undefined || operation.responseStream !== undefined
    // Its caller says how long to wait.
    const waits = operation.operationId === 'placeOrder'
    t.equal(isLeftOut(operation), isLong || waits, operation.operationId)
  }
})

t.test('an alert that silences others, and those that it silences, exist', async (t) => {
  const names = alerts.map(({ alert }) => alert)
  const file = path.join(import.meta.dirname, '../alertmanager/alertmanager.yml')
  const { inhibit_rules: rules } = parse(readFileSync(file, 'utf8')) as {
    inhibit_rules: { source_matchers: string[]; target_matchers: string[] }[]
  }
  const named = rules.flatMap(({ source_matchers: sources, target_matchers: targets }) => [...sources, ...targets])
  const mentioned = named.flatMap((matcher) =>
    matcher
      .replace(/^alertname =~? /, '')
      .replaceAll('"', '')
      .split('|'),
  )
  t.ok(mentioned.length > 0)
  t.strictSame(
    mentioned.filter((name) => !names.includes(name)),
    [],
  )
})
