// `node tools/suites-table.ts` writes the table of suites into docs/contributing/suites.md; with `--check` it fails when the
// table there says something else.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checks } from './checks.ts'
import { groups, wideSuites } from './suites.ts'

const file = path.join(import.meta.dirname, '../docs/contributing/suites.md')
const begin = '<!-- made by tools/suites-table.ts -->\n'

const wide = new Map<string, string>(wideSuites.map((suite) => [suite.package, suite.group]))
const suites = globSync('{packages/*,services/*,infra/*,gateway,monitoring}/package.json').flatMap((manifest) => {
  const { name, description, scripts } = JSON.parse(readFileSync(manifest, 'utf8'))
  const group = wide.get(name.replace('@techshop/', '')) ?? 'packages'
  return scripts?.test ? [{ group, suite: path.dirname(manifest), proves: description }] : []
})
const rows = [...checks.map(({ promise }) => ({ group: 'checks', suite: '', proves: promise })), ...suites]
const lines = groups.flatMap((group) =>
  rows
    .filter((row) => row.group === group)
    .toSorted((a, b) => (a.suite < b.suite ? -1 : 1))
    .map(({ suite, proves }) => `| ${group} | ${suite} | ${proves} |\n`),
)
const [introduction = ''] = readFileSync(file, 'utf8').split(begin)
const text = `${introduction}${begin}\n| group | suite | what it proves |\n|---|---|---|\n${lines.join('')}`

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (text !== readFileSync(file, 'utf8')) {
  console.error('docs/contributing/suites.md is out of date: run node tools/suites-table.ts')
  process.exitCode = 1
}
