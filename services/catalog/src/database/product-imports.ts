import { sql } from 'kysely'
import type { ProductContent } from '../domain/product.ts'
import type { ProductChange } from '../domain/product-decision.ts'
import type { Database, Transaction } from './database.ts'

/** So many imports can be undone, the latest ones. */
const KEPT_IMPORTS = 5
/** Of older ones, so many products are forgotten whenever a batch is imported, which adds fewer. */
const FORGOTTEN_AT_ONCE = 1_000

/** Every now and then an import says that it is still at it. */
export const SIGN_OF_LIFE_MS = 15_000
/** Without a sign of life for so long it has ended. */
const LOST_AFTER = sql`interval '1 minute'`
/** One of a version that gives no sign of life: its sender had an hour. */
const ENDED_AFTER = sql`interval '2 hours'`

export interface NewImport {
  readonly id: string
  readonly actor: string
  readonly requestId: string
  readonly startedAt: Date
}

export interface KeptImport {
  readonly id: string
  readonly actor: string
  readonly startedAt: Date
  /** Null while it runs, and of one that broke off. */
  readonly finishedAt: Date | null
  readonly created: number
  readonly updated: number
  /** Products that undoing it would look at. */
  readonly undoable: number
}

/** A product as it was before an import; undefined when the import has made it. */
export interface ImportedProduct {
  readonly productId: string
  /** As the import left it. */
  readonly version: number
  readonly before: ProductContent | undefined
}

export const startImport = async (db: Database, { id, actor, requestId, startedAt }: NewImport): Promise<void> => {
  await sql`
    insert into product_imports (id, actor, request_id, started_at, alive_at)
    values (${id}, ${actor}, ${requestId}, ${startedAt}, now())`.execute(db)
}

/** Says that the import goes on. */
export const keepAlive = async (db: Database, id: string): Promise<void> => {
  await sql`update product_imports set alive_at = now() where id = ${id} and finished_at is null`.execute(db)
}

/** Ends an import whose process gives no sign of life any more; if it is there after all, it changes nothing from now on. */
export const endLostImport = async (db: Database, id: string): Promise<void> => {
  await sql`
    update product_imports i set finished_at = now(),
      created_products = (select count(*) from imported_products p where p.import_id = i.id and p.content is null),
      updated_products = (select count(*) from imported_products p where p.import_id = i.id and p.content is not null)
    where id = ${id} and finished_at is null
      and case when alive_at is null then started_at < now() - ${ENDED_AFTER} else alive_at < now() - ${LOST_AFTER} end`.execute(
    db,
  )
}

/** The import was taken for lost: what it would do now could not be undone any more. */
export class ImportEndedError extends Error {
  override readonly name = 'ImportEndedError'
}

const refuseEnded = async (trx: Transaction, importId: string): Promise<void> => {
  const { rows } = await sql<{ finished_at: Date | null }>`
    select finished_at from product_imports where id = ${importId} for share`.execute(trx)
  if (rows[0]?.finished_at !== null) throw new ImportEndedError(`the import ${importId} was taken for lost`)
}

/** Notes what an import has done; one that has done nothing is not kept. */
export const finishImport = async (
  db: Database,
  id: string,
  { created, updated, finishedAt }: { created: number; updated: number; finishedAt: Date },
): Promise<void> => {
  if (created + updated === 0) await sql`delete from product_imports where id = ${id}`.execute(db)
  else
    await sql`
      update product_imports set created_products = ${created}, updated_products = ${updated},
        finished_at = ${finishedAt}
      where id = ${id}`.execute(db)
}

/**
 * Remembers what changed products were; of one that an import changes twice, what it was at first.
 * @throws ImportEndedError
 */
export const rememberImported = async (
  trx: Transaction,
  importId: string,
  changes: readonly ProductChange[],
): Promise<void> => {
  if (changes.length === 0) return
  await refuseEnded(trx, importId)
  const records = changes.map(({ before, after }) => ({
    product_id: after.id,
    version: after.version,
    content: before ? contentOf(before) : null,
  }))
  await sql`
    insert into imported_products as kept (import_id, product_id, version, content)
    select ${importId}, product_id, version, nullif(content, 'null')
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(product_id uuid, version bigint, content jsonb)
    on conflict (import_id, product_id) do update set version = excluded.version`.execute(trx)
  await forgetOldImports(trx)
}

const contentOf = ({
  slug,
  name,
  description,
  status,
  categoryId,
  attributes,
  images,
  options,
  variants,
}: ProductContent): ProductContent => ({
  slug,
  name,
  description,
  status,
  categoryId,
  attributes,
  images,
  options,
  variants,
})

/** In portions, so that no import waits for the memory of another. One that runs is younger than a day. */
const forgetOldImports = async (trx: Transaction): Promise<void> => {
  await sql`
    with old as (
      select id from (select id, finished_at, started_at from product_imports order by id desc offset ${KEPT_IMPORTS}) o
      where finished_at is not null or started_at < now() - interval '1 day'
    ),
    forgotten as (
      delete from imported_products where (import_id, product_id) in (
        select import_id, product_id from imported_products where import_id in (select id from old)
        limit ${FORGOTTEN_AT_ONCE} for update skip locked)
    )
    delete from product_imports i where id in (select id from old)
      and not exists (select from imported_products p where p.import_id = i.id)`.execute(trx)
}

/** The imports that can be undone, the latest first. */
export const readImports = async (db: Database): Promise<KeptImport[]> => {
  const { rows } = await sql<{
    id: string
    actor: string
    started_at: Date
    finished_at: Date | null
    created_products: number
    updated_products: number
    undoable: number
  }>`
    select i.*, (select count(*) from imported_products p where p.import_id = i.id) as undoable
    from product_imports i order by id desc limit ${KEPT_IMPORTS}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    actor: row.actor,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    created: row.created_products,
    updated: row.updated_products,
    undoable: row.undoable,
  }))
}

/** Products of an import that were not undone yet, locked until the transaction ends. */
export const lockImported = async (trx: Transaction, importId: string, limit: number): Promise<ImportedProduct[]> => {
  const { rows } = await sql<{ product_id: string; version: number; content: ProductContent | null }>`
    select product_id, version, content from imported_products where import_id = ${importId}
    order by product_id limit ${limit} for update`.execute(trx)
  return rows.map(({ product_id, version, content }) => ({
    productId: product_id,
    version,
    before: content ?? undefined,
  }))
}

export const forgetImported = async (
  trx: Transaction,
  importId: string,
  productIds: readonly string[],
): Promise<void> => {
  await sql`
    delete from imported_products where import_id = ${importId} and product_id = any (${productIds}::uuid[])`.execute(
    trx,
  )
}
