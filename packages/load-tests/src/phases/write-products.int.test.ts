import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startStack } from '@techshop/local-stack/stack'
import t from 'tap'
import { untilQuiet, withDatabase } from '../shop.ts'
import { importProducts } from './ingest.ts'
import { writeProducts } from './write-products.ts'

const products = 300

/** Everything that an import of new products writes, but for ids, moments, and who did it. */
const left = {
  catalog: {
    products: `
      select to_jsonb(p) - '{id,created_at,updated_at,category_id}'::text[] as row, c.slug as category
      from products p left join category_read_model c on c.id = p.category_id order by p.slug`,
    variants: `
      select to_jsonb(v) - '{product_id}'::text[] as row, p.slug
      from variants v join products p on p.id = v.product_id order by v.sku`,
    offers: `
      select to_jsonb(o) - '{product_id,category_id}'::text[] as row, p.slug, c.slug as category
      from offers o join products p on p.id = o.product_id left join category_read_model c on c.id = o.category_id
      order by o.sku`,
    stock_entries: `
      select to_jsonb(e) - '{id,position,created_at,actor}'::text[] as row from stock_entries e order by e.sku`,
    product_changes: `
      select to_jsonb(h) - '{product_id,created_at,actor,request_id}'::text[] as row, p.slug
      from product_changes h join products p on p.id = h.product_id order by p.slug`,
    search_vocabulary: 'select word from search_vocabulary order by word',
  },
  orders: {
    product_read_model: `
      select to_jsonb(c) - '{id}'::text[] as row, min(i.sku) as sku
      from product_read_model c left join sellable_items i on i.product_id = c.id group by c.* order by sku`,
    sellable_items: "select to_jsonb(i) - '{product_id}'::text[] as row from sellable_items i order by i.sku",
  },
  categories: {
    product_read_model: `
      select to_jsonb(p) - '{id,category_id}'::text[] as row, c.slug, count(*)
      from product_read_model p left join categories c on c.id = p.category_id group by 1, 2 order by c.slug, 1`,
    category_product_counts: `
      select n.active_count, n.unarchived_count, c.slug
      from category_product_counts n join categories c on c.id = n.category_id order by c.slug`,
  },
} as const
const services = ['catalog', 'orders', 'categories'] as const

const directory = await mkdtemp(path.join(tmpdir(), 'techshop-bench-'))
t.teardown(() => rm(directory, { recursive: true, force: true, maxRetries: 20 }))

t.test('products that are written straight into the tables are as an import leaves them', async (t) => {
  await using stack = await startStack({ dataDir: path.join(directory, 'shop'), products: 0 })
  const found = async (): Promise<Record<string, unknown[]>> => {
    const tables: Record<string, unknown[]> = {}
    for (const service of services) {
      await withDatabase(stack, service, async (client) => {
        for (const [table, statement] of Object.entries(left[service])) {
          tables[`${service}: ${table}`] = (await client.query(statement)).rows
        }
      })
    }
    return tables
  }
  await importProducts(stack, 0, products)
  await untilQuiet(stack)
  await withDatabase(stack, 'categories', async (client) => {
    const counted = 'select count(*)::int as count from product_read_model'
    while ((await client.query(counted)).rows[0].count < products)
      await new Promise((resolve) => setTimeout(resolve, 20))
  })
  const imported = await found()
  for (const [table, rows] of Object.entries(imported)) t.ok(rows.length > 0, `an import writes ${table}`)
  for (const service of services) {
    await withDatabase(stack, service, (client) =>
      client.query(`truncate ${Object.keys(left[service]).join()} cascade`),
    )
  }
  await writeProducts(stack, 0, products)
  const written = await found()
  for (const [table, rows] of Object.entries(imported)) t.same(written[table], rows, table)
})
