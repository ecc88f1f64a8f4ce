import type { Product } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { StockForm } from './stock-form.tsx'
import { StockLedger } from './stock-ledger.tsx'

/** The stock of each variant: how it is, how it came about, and a way to correct it. */
export const StockSection = ({ product, onAdjusted }: { product: Product; onAdjusted: () => void }) => {
  const { products: labels } = useConsole().texts
  const [chosen, setChosen] = useState('')
  const [adjustments, setAdjustments] = useState(0)
  const sku = product.variants.some((variant) => variant.sku === chosen) ? chosen : (product.variants[0]?.sku ?? '')
  const adjusted = () => {
    setAdjustments((count) => count + 1)
    onAdjusted()
  }
  return (
    <section class="stack" aria-labelledby="stock-heading">
      <h2 id="stock-heading">{labels.stock}</h2>
      <div class="columns one-to-two">
        <StockForm product={product} sku={sku} onSku={setChosen} onAdjusted={adjusted} />
        <StockLedger key={sku} productId={product.id} sku={sku} readings={adjustments} />
      </div>
    </section>
  )
}
