// What part of each package's lines its own suites ran, as a table in Markdown: from what tap wrote while they ran.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'

console.log('| package | statements | branches | functions | lines |\n|---|---|---|---|---|')
for (const directory of globSync('{packages,services}/*').sort()) {
  if (!existsSync(path.join(directory, '.tap/coverage'))) continue
  const report = ['report', '--show-full-coverage', '--coverage-report=json-summary', '--allow-incomplete-coverage']
  spawnSync('tap', report, { cwd: directory, stdio: 'ignore' })
  const file = path.join(process.cwd(), directory, '.tap/report/coverage-summary.json')
  if (!existsSync(file)) continue
  const { total } = (await import(file, { with: { type: 'json' } })).default
  const figures = ['statements', 'branches', 'functions', 'lines'].map((kind) => `${total[kind].pct} %`)
  console.log(`| ${[directory, ...figures].join(' | ')} |`)
}
