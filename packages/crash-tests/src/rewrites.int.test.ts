import { readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { crashPoints, nameOf } from './crash-points.ts'
import { crashStepRewrites, crashSteps } from './crash-steps.ts'
import { ackBeforeCommit, reservationNotUnique, unguardedStock } from './mutations.ts'
import { rewritten } from './rewrite.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const expectations = {
  'the crash steps': crashStepRewrites,
  'acknowledging before the commit': ackBeforeCommit.rewrites,
  'taking stock unguarded': unguardedStock.rewrites,
  'a reservation that is not unique': reservationNotUnique.rewrites,
}

for (const [name, rewrites] of Object.entries(expectations)) {
  t.test(`rewrites still find their places: ${name}`, (t) => {
    for (const module of new Set(rewrites.map((rewrite) => rewrite.module))) {
      const source = readFileSync(path.join(root, module), 'utf8')
      t.not(rewritten(module, source, rewrites), source, module)
    }
    t.end()
  })
}

t.test('every crash point is at a step, and every step has a crash point', (t) => {
  const steps = crashSteps.map(({ step }) => step).sort()
  t.same(steps, [...new Set(crashPoints.map(({ step }) => step))].sort())
  t.equal(new Set(crashPoints.map(nameOf)).size, crashPoints.length, 'no point is there twice')
  t.end()
})
