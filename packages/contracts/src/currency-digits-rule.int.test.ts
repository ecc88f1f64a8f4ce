import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const biome = join(
  dirname(createRequire(join(root, 'package.json')).resolve('@biomejs/biome/package.json')),
  'bin/biome',
)
const rule = join(root, 'tools/lint/currency-digits.grit')
const directory = t.testdir({ 'biome.json': JSON.stringify({ plugins: [rule] }) })

/** What the linter says of a source text. */
const lint = (source: string): string => {
  writeFileSync(join(directory, 'sample.ts'), source)
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', 'sample.ts'], {
    cwd: directory,
    encoding: 'utf8',
  })
  return stdout + stderr
}

t.test('the linter refuses every way to take the digits of a currency from Intl', async (t) => {
  for (const source of [
    "export const digits = new Intl.NumberFormat('en', options).resolvedOptions().maximumFractionDigits",
    'const { maximumFractionDigits } = format.resolvedOptions()\nexport const digits = maximumFractionDigits',
    "export const text = (amount / 100).toLocaleString('de', { style: 'currency', currency: 'EUR' })",
    "export const format = new Intl.NumberFormat('de', { style: 'currency', currency })",
  ]) {
    t.match(lint(source), /minorDigits of @techshop\/contracts\/currency/, source)
  }
})

t.test('the linter lets a format pass that is told the digits', async (t) => {
  const source =
    "export const format = new Intl.NumberFormat('de', { style: 'currency', currency, minimumFractionDigits: digits })"
  t.match(lint(source), /Checked 1 file.*No fixes/)
  t.notMatch(lint(source), /minorDigits/)
})

t.test('the shop is linted with this rule', async (t) => {
  t.match(JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')).plugins, ['./tools/lint/currency-digits.grit'])
})
