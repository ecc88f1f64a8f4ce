import pg from 'pg'

/** A row of the old shop: every value as PostgreSQL writes it, since only text keeps a decimal as it is. */
export type OldRow = Readonly<Record<string, string | null | undefined>> & { readonly id: string }

/** The columns without which a table can't be read; others are used where they are there. */
const requiredColumns = {
  categories: ['id', 'name'],
  products: ['id', 'name', 'price', 'stock', 'category_id'],
  orders: ['id', 'customer_name', 'customer_email', 'status', 'created_at'],
  order_items: ['id', 'order_id', 'product_id', 'quantity', 'price'],
} as const

export type OldTable = keyof typeof requiredColumns

export interface OldShop {
  /** All rows of a table in the order of their ids, some at a time. */
  rows(table: 'categories' | 'products' | 'orders'): AsyncGenerator<OldRow[]>
  /** The items of these orders, in the order of their ids. */
  itemsOf(orderIds: readonly string[]): Promise<OldRow[]>
  /** Items of orders that are not there. */
  lostItems(): Promise<OldRow[]>
}

const PAGE = 500

/**
 * Opens the old shop's database for the time of `work`: one moment of it, read only, times in UTC.
 * @throws Error that names the tables and columns that are missing
 */
export const withOldShop = async <Result>(
  url: string,
  work: (oldShop: OldShop) => Promise<Result>,
): Promise<Result> => {
  const types = { getTypeParser: () => (text: string) => text }
  const client = new pg.Client({ connectionString: url, application_name: 'import-legacy', types })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'`)
    await client.query('begin isolation level repeatable read read only')
    await checkColumns(client)
    return await work(reader(client))
  } finally {
    await client.end()
  }
}

const checkColumns = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = any (current_schemas(false))`,
  )
  const found = new Set(rows.map(({ table, column }) => `${table}.${column}`))
  const missing = Object.entries(requiredColumns).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`).filter((column) => !found.has(column)),
  )
  if (missing.length > 0) throw new Error(`the old database lacks ${missing.join(', ')}`)
}

const reader = (client: pg.Client): OldShop => ({
  async *rows(table) {
    for (let last = '-9223372036854775808'; ; ) {
      const { rows } = await client.query<OldRow>(
        `select * from ${table} where id > $1::bigint order by id limit ${PAGE}`,
        [last],
      )
      if (rows.length > 0) yield rows
      if (rows.length < PAGE) return
      last = rows.at(-1)?.id ?? ''
    }
  },
  async itemsOf(orderIds) {
    const query = 'select * from order_items where order_id = any ($1::bigint[]) order by id'
    return (await client.query<OldRow>(query, [orderIds])).rows
  },
  async lostItems() {
    const query = `select * from order_items
      where not exists (select from orders where orders.id = order_items.order_id) order by id`
    return (await client.query<OldRow>(query)).rows
  },
})
