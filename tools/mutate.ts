// `npm run mutate`: changes the code in small ways ("mutants", StrykerJS) and shows which changes no test notices. In the
// domains each has to be noticed, in the packages below no fewer than at the last time: tools/mutation-scores.json.
// `npm run mutate -- services/orders` mutates one of them, `-- services/orders/src/domain/pricing.ts` one file.
// `--keep` writes better scores of the packages into that file. The reports are left in mutation-report/.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const root = path.dirname(import.meta.dirname)
const scoresFile = path.join(root, 'tools/mutation-scores.json')
const reports = path.join(root, 'mutation-report')
/** Of these the modules that have a test without I/O beside them: one mutant of the others would need servers. */
const packages = ['packages/messaging', 'packages/outbox', 'packages/service-runtime']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false }, concurrency: { type: 'string', default: '2' } },
})
const [wanted = ''] = positionals.map((given) => given.replace(/\/$/, ''))
const oneFile = wanted.endsWith('.ts') ? wanted : undefined

interface Target {
  /** What is shown and asked for. */
  readonly name: string
  /** The package, from the root. */
  readonly folder: string
  /** From the package. */
  readonly mutated: readonly string[]
  readonly tests: readonly string[]
  /** The score that it has to reach, in percent. */
  readonly least: number
}

interface Score {
  readonly name: string
  readonly mutants: number
  readonly survivors: number
  /** Percent of the mutants that a test notices, rounded down to a tenth. */
  readonly score: number
  readonly least: number
}

const keptScores = (): Record<string, number> => JSON.parse(readFileSync(scoresFile, 'utf8'))

const testsIn = (folder: string, pattern: string): string[] =>
  globSync(pattern, { cwd: path.join(root, folder) })
    .filter((file) => !/\.(int|types)\.test\.ts$/.test(file))
    .sort()

const domains = (): Target[] =>
  globSync('services/*/src/domain', { cwd: root })
    .sort()
    .map((name) => {
      const folder = name.replace('/src/domain', '')
      const tests = testsIn(folder, 'src/domain/**/*.test.ts')
      return { name, folder, mutated: ['src/domain/**/*.ts', '!src/domain/**/*.test.ts'], tests, least: 100 }
    })

const testedModules = (): Target[] =>
  packages.map((folder) => {
    const tests = testsIn(folder, 'src/**/*.test.ts')
    const beside = tests.map((test) => test.replace('.test.ts', '.ts'))
    const mutated = beside.filter((file) => existsSync(path.join(root, folder, file)))
    return { name: folder, folder, mutated, tests, least: keptScores()[folder] ?? 0 }
  })

const chosen = (): Target[] => {
  const targets = [...domains(), ...testedModules()].filter(
    ({ name, folder }) => name.startsWith(wanted) || wanted.startsWith(`${folder}/`),
  )
  if (targets.length === 0) throw new Error(`nothing to mutate in ${wanted}: a domain, or ${packages.join(', ')}`)
  if (!oneFile) return targets
  return targets.map((target) => ({ ...target, mutated: [path.relative(target.folder, oneFile)] }))
}

const mutate = async ({ name, folder, mutated, tests, least }: Target): Promise<Score> => {
  const report = path.join(reports, name.replaceAll('/', '-'))
  process.chdir(path.join(root, folder))
  const results = await new Stryker({
    mutate: [...mutated],
    plugins: ['@stryker-mutator/tap-runner'],
    testRunner: 'tap',
    tap: {
      testFiles: [...tests],
      nodeArgs: ['--conditions=techshop-source', '-r', '{{hookFile}}', '{{testFile}}'],
      forceBail: false,
    },
    concurrency: Number(values.concurrency),
    ignorePatterns: ['dist', '.tap'],
    // Stryker would adapt it with TypeScript's API, which version 7 has not.
    tsconfigFile: 'none',
    reporters: ['clear-text', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    htmlReporter: { fileName: `${report}.html` },
    jsonReporter: { fileName: `${report}.json` },
  }).runMutationTest()
  const noticed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const survivors = results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length
  const mutants = noticed + survivors
  if (mutants === 0) throw new Error(`${name} has no mutant: is there code, and do its tests run?`)
  return { name, mutants, survivors, score: Math.floor((noticed / mutants) * 1000) / 10, least }
}

const keep = (scores: readonly Score[]): void => {
  const better = scores.filter(({ name, score, least }) => packages.includes(name) && score > least)
  const kept = { ...keptScores(), ...Object.fromEntries(better.map(({ name, score }) => [name, score])) }
  writeFileSync(scoresFile, `${JSON.stringify(kept, null, 2)}\n`)
}

const scores: Score[] = []
for (const target of chosen()) scores.push(await mutate(target))
mkdirSync(reports, { recursive: true })
writeFileSync(path.join(reports, 'scores.json'), `${JSON.stringify(scores, null, 2)}\n`)
const rows = scores.map(({ name, mutants, survivors, score, least }) => [name, mutants, survivors, score, least])
const head = ['| where | mutants | survivors | score in % | at least |', '|---|---|---|---|---|']
const table = [...head, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
writeFileSync(path.join(reports, 'scores.md'), `${table}\n`)
console.log(table)
if (values.keep && !oneFile) keep(scores)
const isWorse = ({ name, score, least }: Score) => score < least && !(oneFile && packages.includes(name))
for (const { name } of scores.filter(isWorse)) console.error(`${name} has mutants that no test notices and should`)
process.exitCode = scores.some(isWorse) ? 1 : 0
