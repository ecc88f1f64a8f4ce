import type { Product, Tagged } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { localized } from '../../texts/locales.ts'
import { useConsole } from '../console-context.ts'
import { Failure } from '../controls/list-state.tsx'
import { useReading } from '../controls/use-reading.ts'
import { useTitle } from '../use-title.ts'
import { ArchiveProduct } from './archive-product.tsx'
import { createKey } from './product-draft.ts'
import { ProductEditor } from './product-editor.tsx'
import { readCategories } from './product-surroundings.ts'
import { StockSection } from './stock-section.tsx'

/** Stock as it is now in a product as it was read: the version that an edit is based on must not move along. */
const withStockOf = (read: Tagged<Product>, now: Product): Tagged<Product> => {
  const stocks = new Map(now.variants.map(({ sku, stock, availability }) => [sku, { stock, availability }]))
  const variants = read.data.variants.map((variant) => ({ ...variant, ...stocks.get(variant.sku) }))
  return { ...read, data: { ...read.data, variants } }
}

/** One product: what shoppers see of it, and its stock. */
export const ProductPage = ({ id }: { id: string }) => {
  const { texts, locale, client, notify, explain } = useConsole()
  const labels = texts.products
  const [isDirty, setDirty] = useState(false)
  const { data, error, again, set } = useReading(
    async (signal) => {
      const [read, categories] = await Promise.all([
        client.products.get(id, { signal }),
        readCategories(client, signal),
      ])
      return { read, categories, edition: createKey() }
    },
    [id],
  )
  const product = data?.read.data
  useTitle(product?.name)
  const refreshStock = async () => {
    try {
      const now = await client.products.get(id)
      if (data) set({ ...data, read: withStockOf(data.read, now.data) })
    } catch (failure) {
      notify({ text: explain(failure), tone: 'bad' })
    }
  }

  return (
    <>
      <p>
        <a href="/admin/products">{labels.back}</a>
      </p>
      {data ? null : <h1>{labels.one}</h1>}
      {error ? <Failure error={error} onRetry={again} /> : null}
      {!data && !error ? <p role="status">{texts.loading}</p> : null}
      {data && product ? (
        <>
          <div class="page-title">
            <h1>{product.name}</h1>
            <span class={`badge ${product.status === 'active' ? 'good' : ''}`}>{labels.statuses[product.status]}</span>
            {product.status === 'active' ? <a href={localized(locale, `/p/${product.slug}`)}>{labels.inShop}</a> : null}
            <div class="page-actions">
              <ArchiveProduct read={data.read} isDirty={isDirty} onChanged={again} />
            </div>
          </div>
          <ProductEditor
            key={data.edition}
            read={data.read}
            categories={data.categories}
            onRead={(read) => set({ ...data, read })}
            onDirty={setDirty}
          />
          <StockSection product={product} onAdjusted={() => void refreshStock()} />
        </>
      ) : null}
    </>
  )
}
