import type { Product, Tagged } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { PriceForm } from './price-form.tsx'
import { StockForm } from './stock-form.tsx'
import { StockLedger } from './stock-ledger.tsx'

const Editor = ({ read, onRead }: { read: Tagged<Product>; onRead: (read: Tagged<Product>) => void }) => {
  const { client, explain } = useConsole()
  const { data: product } = read
  const [sku, setSku] = useState(product.variants[0]?.sku ?? '')
  const [readings, setReadings] = useState(0)
  const [problem, setProblem] = useState('')
  const refresh = async () => {
    setReadings((count) => count + 1)
    try {
      onRead(await client.products.get(product.id))
    } catch (error) {
      setProblem(explain(error))
    }
  }
  return (
    <>
      {problem ? <p class="notice bad">{problem}</p> : null}
      <PriceForm read={read} onSaved={onRead} />
      <div class="columns one-to-two">
        <StockForm product={product} sku={sku} onSku={setSku} onAdjusted={() => void refresh()} />
        <StockLedger productId={product.id} sku={sku} readings={readings} />
      </div>
    </>
  )
}

/** One product: its prices and its stock. */
export const ProductPage = ({ id }: { id: string }) => {
  const { texts, client, explain } = useConsole()
  const [read, setRead] = useState<Tagged<Product>>()
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    client.products.get(id, { signal: stop.signal }).then(setRead, (error: unknown) => {
      if (!stop.signal.aborted) setProblem(explain(error))
    })
    return () => stop.abort()
  }, [id])
  const product = read?.data

  return (
    <>
      <p>
        <a href="/admin/products">{texts.products.back}</a>
      </p>
      {problem ? (
        <p class="notice bad" role="alert">
          {problem}
        </p>
      ) : null}
      {!product && !problem ? <p role="status">{texts.loading}</p> : null}
      {read && product ? (
        <>
          <div class="page-title">
            <h1>{product.name}</h1>
            <span class={`badge ${product.status === 'active' ? 'good' : ''}`}>
              {texts.products.statuses[product.status]}
            </span>
            {product.status === 'active' ? <a href={`/p/${product.slug}`}>{texts.products.inShop}</a> : null}
          </div>
          <Editor read={read} onRead={setRead} />
        </>
      ) : null}
    </>
  )
}
