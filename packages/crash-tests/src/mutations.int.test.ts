import { sql } from 'kysely'
import t from 'tap'
import { crashStepRewrites } from './crash-steps.ts'
import { findViolations } from './invariants/all.ts'
import type { Invariant } from './invariants/invariant.ts'
import { readModelEqualsProducts } from './invariants/read-models.ts'
import { oneReservationPerOrder } from './invariants/reservations.ts'
import { stockIsNeverNegative } from './invariants/stock.ts'
import { copierDies, type Load, reserverDies, rush } from './loads.ts'
import { ackBeforeCommit, type Mutation, reservationNotUnique, unguardedStock } from './mutations.ts'
import { atRest } from './rest.ts'
import { startWorld, type World } from './world.ts'

const ROUNDS = 3

const breakAndRestart = async (world: World, { service, rewrites, statements }: Mutation): Promise<void> => {
  await world[service].kill()
  for (const statement of statements) await sql.raw(statement).execute(world.databases[service])
  world[service].start([...crashStepRewrites, ...rewrites])
  await world.ready(world[service])
}

const violationsAfter = async (world: World, load: Load, round: string) => {
  await load(world, round)
  await atRest(world)
  return findViolations(world.databases)
}

const caught = (name: string, mutation: Mutation, load: Load, broken: Invariant) =>
  t.test(`${name} breaks the promise that ${broken.promise}`, async (t) => {
    const world = await startWorld(t, crashStepRewrites)
    t.same(await violationsAfter(world, load, 'SOUND'), {}, 'the same load breaks nothing as long as the code is sound')
    await breakAndRestart(world, mutation)
    let violations: Record<string, string[]> = {}
    for (let round = 0; round < ROUNDS && !(broken.promise in violations); round += 1) {
      violations = await violationsAfter(world, load, `BROKEN-${round}`)
    }
    t.ok(violations[broken.promise], 'the breakage is caught', { violations })
    t.comment(JSON.stringify(violations))
  })

caught('acknowledging before the commit', ackBeforeCommit, copierDies, readModelEqualsProducts)
caught('taking stock unguarded', unguardedStock, rush, stockIsNeverNegative)
caught('a reservation that is not unique by its order', reservationNotUnique, reserverDies, oneReservationPerOrder)
