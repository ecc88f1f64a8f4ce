import type { Product } from '@techshop/client/types'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { useReading } from '../controls/use-reading.ts'
import { lowStock } from '../products/product-filter.ts'

const shownProducts = 8

const Line = ({ product }: { product: Product }) => {
  const { overview: labels } = useConsole().texts
  const low = product.variants.filter(({ stock }) => stock <= lowStock)
  return (
    <li>
      <a href={`/admin/products/${product.id}`}>{product.name}</a>
      <span class="low-variants">
        {low.slice(0, 3).map(({ sku, stock }) => (
          <span key={sku} class={`badge ${stock === 0 ? 'bad' : 'warn'}`}>
            {labels.left(sku, stock)}
          </span>
        ))}
        {low.length > 3 ? <span class="soft small">+{low.length - 3}</span> : null}
      </span>
    </li>
  )
}

/** What is for sale and about to run out, or has. */
export const LowStock = () => {
  const { texts, client } = useConsole()
  const labels = texts.overview
  const { data, error, again } = useReading(
    (signal) => client.products.page({ stockAtMost: lowStock, status: 'active', limit: shownProducts }, { signal }),
    [],
  )
  return (
    <section class="stack tight">
      <h2>{labels.lowStock}</h2>
      <ListState count={data?.items.length} error={error} onRetry={again} empty={<p>{labels.nothingLow}</p>}>
        <div class="panel">
          <ul class="plain-rows">
            {data?.items.map((product) => (
              <Line key={product.id} product={product} />
            ))}
          </ul>
          <p>
            <a href="/admin/products?status=active&stock=low">{labels.allLow}</a>
          </p>
        </div>
      </ListState>
    </section>
  )
}
