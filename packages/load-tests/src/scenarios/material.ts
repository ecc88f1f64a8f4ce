/** A product as far as scenarios need it. */
export interface KnownProduct {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly category: { readonly slug: string } | null
  readonly attributes: Readonly<Record<string, string>>
  readonly price: { readonly amount: number }
  readonly variants: readonly { readonly sku: string; readonly stock: number }[]
}

/** A place in the list of products: the cursor of the API, and the id of the product before it. */
export interface DeepPlace {
  readonly cursor: string
  readonly after: string
}

/** What a shop holds, as far as scenarios need it. */
export interface Material {
  readonly products: readonly KnownProduct[]
  readonly places: readonly DeepPlace[]
}

interface Page {
  readonly items: readonly KnownProduct[]
  readonly nextCursor: string | null
}

const pageSize = 100
const mostPages = 100

/** Reads JSON; throws unless the answer is a success. */
const readJson = async <Answer>(url: string, headers: Record<string, string> = {}): Promise<Answer> => {
  const response = await fetch(url, { headers })
  if (!response.ok) throw new Error(`GET ${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

/** Walks the list of products, at most 10,000 deep. */
export const readMaterial = async (origin: string): Promise<Material> => {
  const products: KnownProduct[] = []
  const places: DeepPlace[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const address: string = `${origin}/api/products?limit=${pageSize}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
    const { items, nextCursor }: Page = await readJson<Page>(address)
    products.push(...items)
    const last = items.at(-1)
    if (nextCursor === null || !last) break
    places.push({ cursor: nextCursor, after: last.id })
    cursor = nextCursor
  }
  return { products, places: places.slice(Math.floor(places.length / 2)) }
}
