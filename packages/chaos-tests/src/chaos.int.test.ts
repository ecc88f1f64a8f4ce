import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import type { Fault } from './faults/fault.ts'
import { shortDeck } from './faults/plan.ts'
import { report, tooLittle } from './report.ts'
import { runChaos } from './run.ts'

const kinds = Object.keys(shortDeck).toSorted()
const deckSize = Object.values(shortDeck).reduce((sum, count) => sum + count, 0)
const kindsOf = (faults: readonly Fault[]) => [...new Set(faults.map(({ kind }) => kind))].toSorted()

t.test('whatever is killed, stopped, wiped or cut under load, the shop keeps its promises', async (t) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-chaos-test-'))
  const result = await runChaos({
    seed: 42,
    deck: shortDeck,
    goesOn: (struck) =>
      struck.length < deckSize || (kindsOf(struck).length < kinds.length && struck.length < 3 * deckSize),
    directory,
    log: (line) => t.comment(line),
  })
  for (const line of report(result).split('\n')) t.comment(line)
  t.equal(tooLittle(result), undefined)
  t.same(kindsOf(result.storm.struck), kinds, 'every kind of fault has struck')
  t.same(result.violations, [])
  if (result.violations.length === 0) await rm(directory, { recursive: true, force: true })
  else t.comment(`the history is ${result.historyFile}`)
})
