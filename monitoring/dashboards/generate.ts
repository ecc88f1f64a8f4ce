// Writes grafana/dashboards; with --check it says which files are not what the code says, and fails.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dashboards } from './dashboards.ts'

const directory = path.join(import.meta.dirname, '../grafana/dashboards')
const wanted = new Map(dashboards().map((one) => [`${one.uid}.json`, `${JSON.stringify(one, null, 2)}\n`]))
const names = new Set([...readdirSync(directory), ...wanted.keys()])
const read = (name: string) =>
  readdirSync(directory).includes(name) ? readFileSync(path.join(directory, name), 'utf8') : undefined
const stale = [...names].filter((name) => read(name) !== wanted.get(name))

if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`not as generated: monitoring/grafana/dashboards/${name}`)
  if (stale.length > 0) process.exitCode = 1
} else {
  for (const name of stale) {
    const content = wanted.get(name)
    if (content === undefined) rmSync(path.join(directory, name))
    else writeFileSync(path.join(directory, name), content)
  }
}
