import { inTransaction } from '@techshop/database/transaction'
import { sql } from 'kysely'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCategoriesDatabase } from '../testing/categories-database.ts'
import { applyProducts, countSeenProducts, type ProjectedProduct, sweepUnseenProducts } from './product-read-model.ts'

const { db, drop } = await createCategoriesDatabase()
t.teardown(drop)
const [one, other] = [uuidv7(), uuidv7()]
const apply = (product: ProjectedProduct, snapshotId: string | null = null) =>
  inTransaction(db, (trx) => applyProducts(trx, [product], snapshotId))
const product = (id: string, version: number, members: Partial<ProjectedProduct> = {}): ProjectedProduct => ({
  id,
  version,
  categoryId: one,
  active: true,
  archived: false,
  ...members,
})
/** Active and unarchived products of both categories. */
const counts = async () => {
  const { rows } = await sql<{ id: string; active: number; unarchived: number }>`
    select category_id as id, active_count as active, unarchived_count as unarchived from category_product_counts`.execute(
    db,
  )
  return [one, other].map((id) => {
    const row = rows.find((it) => it.id === id)
    return [row?.active ?? 0, row?.unarchived ?? 0]
  })
}

t.test('a product counts where it is, for what it is', async (t) => {
  const id = uuidv7()
  await apply(product(id, 1))
  t.same(await counts(), [
    [1, 1],
    [0, 0],
  ])
  await apply(product(id, 2, { active: false }))
  t.same(await counts(), [
    [0, 1],
    [0, 0],
  ])
  await apply(product(id, 3, { categoryId: other }))
  t.same(await counts(), [
    [0, 0],
    [1, 1],
  ])
  await apply(product(id, 4, { categoryId: null }))
  t.same(await counts(), [
    [0, 0],
    [0, 0],
  ])
  await apply(product(id, 5, { active: false, archived: true }))
  t.same(await counts(), [
    [0, 0],
    [0, 0],
  ])
})

t.test('events twice, late and out of order count once', async (t) => {
  const id = uuidv7()
  await apply(product(id, 3, { categoryId: other }))
  await apply(product(id, 1))
  await apply(product(id, 3, { categoryId: other }))
  await apply(product(id, 2, { active: false, archived: true }))
  t.same(await counts(), [
    [0, 0],
    [1, 1],
  ])
  await apply(product(id, 4, { active: false, archived: true }))
  t.same(await counts(), [
    [0, 0],
    [0, 0],
  ])
})

t.test('the counts stay right when many events of the same products come at once', async (t) => {
  const ids = Array.from({ length: 20 }, () => uuidv7())
  const events = ids.flatMap((id) =>
    [1, 2, 3, 4, 5].map((version) => product(id, version, { categoryId: version % 2 ? one : other })),
  )
  await Promise.all(events.toSorted(() => Math.random() - 0.5).map((event) => apply(event)))
  t.same(await counts(), [
    [20, 20],
    [0, 0],
  ])
  await sql`delete from product_read_model`.execute(db)
  t.same(await counts(), [
    [0, 0],
    [0, 0],
  ])
})

t.test('a snapshot marks what it brings whatever its version, and sweeps the rest with its counts', async (t) => {
  const [kept, gone] = [uuidv7(), uuidv7()]
  await apply(product(kept, 9))
  await apply(product(gone, 1))
  const snapshotId = uuidv7()
  await apply(product(kept, 8, { categoryId: other }), snapshotId)
  t.same(
    await counts(),
    [
      [2, 2],
      [0, 0],
    ],
    'an older version changes nothing',
  )
  await inTransaction(db, async (trx) => {
    t.equal(await countSeenProducts(trx, snapshotId), 1)
    await sweepUnseenProducts(trx, snapshotId)
  })
  t.same(await counts(), [
    [1, 1],
    [0, 0],
  ])
  const left = await db.selectFrom('product_read_model').select('id').execute()
  t.same(left, [{ id: kept }])
})
