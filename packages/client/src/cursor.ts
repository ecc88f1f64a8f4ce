interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** Walks a list to its end, asking for a page only when the one before is used up. */
export async function* walk<Item>(
  read: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item, void> {
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    yield* page.items
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
}

/** A query with its cursor, left out where there is none. */
export const at = <Query extends object>(query: Query, cursor: string | undefined): Query & { cursor?: string } =>
  cursor === undefined ? query : { ...query, cursor }
