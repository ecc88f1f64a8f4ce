// A reader walks 10,000 products, page by page, while others create, change and archive products.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import t from 'tap'
import { createCatalogApp } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'
import { multiplyProduct } from '../../testing/many-products.ts'

const { db, drop } = await createCatalogDatabase(8)
const { call, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

const COUNT = 10_000

/** Many products at once. Prices repeat, so that ids decide. */
const multiply = async (): Promise<void> => {
  const id = await saveProduct(db, { slug: 'first', name: 'Product 0', variants: [variant('FIRST', 1)] })
  const idOf = `('0190' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000')::uuid`
  await multiplyProduct(db, id, COUNT - 1, {
    products: {
      id: idOf,
      slug: `'p-' || n`,
      name: `'Product ' || n`,
      search_name: `'product ' || n`,
      price_amount: '1 + n % 97',
    },
    variants: { product_id: idOf, sku: `'SKU-' || n`, price_amount: '1 + n % 97' },
  })
}

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly nextCursor: string | null
}

/** A page; an overloaded machine is asked again, as any reader would. */
const read = async (query: string): Promise<Page> => {
  for (;;) {
    const { status, body } = await call('GET', `/api/products?${query}`)
    if (status === 200) return body
    if (status !== 503) throw new Error(`${status} ${JSON.stringify(body)}`)
    await sleep(100)
  }
}

/** The ids of a whole walk, in the order in which they came. */
const walk = async (sort: string, afterPage: () => Promise<unknown>): Promise<string[]> => {
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await read(`sort=${sort}&limit=100${cursor && `&cursor=${cursor}`}`)
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
    await afterPage()
  }
  return ids
}

await multiply()

for (const sort of ['newest', 'price']) {
  t.test(`by ${sort}, a walk skips nothing and repeats nothing while others write`, async (t) => {
    const { rows: before } = await sql<{ id: string }>`select id from products where status = 'active'`.execute(db)
    t.ok(before.length > COUNT - 500)
    const archived = new Set<string>()
    let round = 0
    const write = async () => {
      round += 1
      const name = `${sort}-${round}`
      await saveProduct(db, { slug: name, name: `Product ${round * 83}`, variants: [variant(name, 1)] })
      const victim = before[(round * 7919) % before.length]?.id ?? ''
      archived.add(victim)
      await sql`update products set status = 'archived' where id = ${victim}`.execute(db)
      const edited = before.slice((round * 97) % before.length).slice(0, 20)
      await sql`update products set description = ${name}, version = version + 1
        where id in (${sql.join(edited.map(({ id }) => id))})`.execute(db)
    }
    const seen = await walk(sort, write)
    t.ok(round >= COUNT / 100 - 5, 'others wrote after every page')
    t.equal(new Set(seen).size, seen.length, 'none twice')
    const found = new Set(seen)
    t.same(
      before.filter(({ id }) => !found.has(id) && !archived.has(id)),
      [],
      'none skipped',
    )
  })
}
