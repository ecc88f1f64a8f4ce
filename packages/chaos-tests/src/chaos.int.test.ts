import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { shortDeck } from './faults/plan.ts'
import { report, tooLittle } from './report.ts'
import { runChaos } from './run.ts'

const faults = Object.values(shortDeck).reduce((sum, count) => sum + count, 0)

t.test('whatever is killed, stopped, wiped or cut under load, the shop keeps its promises', async (t) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-chaos-test-'))
  const result = await runChaos({
    seed: 42,
    deck: shortDeck,
    goesOn: (struck) => struck < faults,
    directory,
    log: (line) => t.comment(line),
  })
  for (const line of report(result).split('\n')) t.comment(line)
  t.equal(tooLittle(result), undefined)
  const struck = new Set(result.storm.struck.map(({ kind }) => kind))
  t.same([...struck].toSorted(), Object.keys(shortDeck).toSorted(), 'every kind of fault has struck')
  t.same(result.violations, [])
  if (result.violations.length === 0) await rm(directory, { recursive: true, force: true })
  else t.comment(`the history is ${result.historyFile}`)
})
