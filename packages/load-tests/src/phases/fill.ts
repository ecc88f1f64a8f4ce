import type { Stack } from '@techshop/local-stack/stack'
import { withDatabase } from '../shop.ts'

/** Delivered orders of one line each, as they would lie in the table after years. */
const orders = `
  with made as materialized (
    select uuidv7(make_interval(secs => -n)) as id, n, now() - make_interval(secs => n) as at
    from generate_series(1, $1::int) as n
  ),
  item as (select * from sellable_items limit 1),
  placed as (
    insert into orders (id, number, status, customer_name, customer_email, shipping_address, currency, total, units,
      token_key_id, token_expires_at, version, created_at, updated_at)
    select made.id, 'TS-BENCH-' || n, 'delivered', 'Ada Lovelace', 'buyer' || n || '@example.org',
      '{"line1": "12 Analytical Way", "city": "London", "postalCode": "N1 9GU", "country": "GB"}',
      currency, price_amount, 1, 'k1', at, 5, at, at
    from made, item
    returning id, created_at
  ),
  line as (
    insert into order_items (order_id, position, sku, product_id, name, options, quantity, unit_price)
    select placed.id, 0, sku, product_id, name, options, 1, price_amount from placed, item
  )
  insert into order_history (order_id, version, status, at, actor)
  select id, 5, 'delivered', created_at, 'system' from placed`

/** Puts so many orders into the table, without events: they are history. */
export const fillOrders = (stack: Stack, count: number): Promise<void> =>
  withDatabase(stack, 'orders', async (client) => {
    await client.query(orders, [count])
    await client.query('vacuum analyze')
  })

/** Makes so many categories through the API: some at the top, and as many below each of those. */
export const fillCategories = async (stack: Stack, count: number): Promise<void> => {
  const create = async (slug: string, parentId: string | null, position: number): Promise<string> => {
    const response = await fetch(`${stack.gateway}/api/categories`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.describe().staffToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ slug, name: slug, description: '', parentId, position }),
    })
    if (response.status !== 201) throw new Error(`making ${slug}: ${response.status} ${await response.text()}`)
    return ((await response.json()) as { id: string }).id
  }
  const roots: string[] = []
  for (let number = 0; number < Math.ceil(Math.sqrt(count)); number += 1) {
    roots.push(await create(`bench-${number}`, null, number))
  }
  for (let number = roots.length; number < count; number += 1) {
    await create(`bench-${number}`, roots[number % roots.length] ?? null, number)
  }
}
