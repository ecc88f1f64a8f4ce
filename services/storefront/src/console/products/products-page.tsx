import type { Product } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { type ProductFilter, type ProductStatusFilter, useProducts } from './use-products.ts'

const Row = ({ product }: { product: Product }) => {
  const { texts, locale } = useConsole()
  const stock = product.variants.reduce((sum, variant) => sum + variant.stock, 0)
  return (
    <tr>
      <th scope="row">
        <a href={`/admin/products/${product.id}`}>{product.name}</a>
      </th>
      <td>{product.category?.name}</td>
      <td>
        <span class={`badge ${product.status === 'active' ? 'good' : ''}`}>
          {texts.products.statuses[product.status]}
        </span>
      </td>
      <td class="number end">{formatMoney(product.price, locale)}</td>
      <td class="number end">{stock}</td>
    </tr>
  )
}

const Table = ({ products }: { products: readonly Product[] }) => {
  const { products: labels } = useConsole().texts
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
    <section class="table-frame" aria-label={labels.heading} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col">{labels.category}</th>
            <th scope="col">{labels.status}</th>
            <th scope="col" class="end">
              {labels.price}
            </th>
            <th scope="col" class="end">
              {labels.stock}
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <Row key={product.id} product={product} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const FilterForm = ({ filter, onChange }: { filter: ProductFilter; onChange: (filter: ProductFilter) => void }) => {
  const { products: labels } = useConsole().texts
  const [typed, setTyped] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onChange({ ...filter, search: typed.trim() })
  }
  return (
    <form class="toolbar" onSubmit={submit}>
      <div class="field grow">
        <label for="product-search">{labels.search}</label>
        <input
          class="input"
          id="product-search"
          type="search"
          maxLength={200}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="product-status">{labels.status}</label>
        <select
          class="input"
          id="product-status"
          value={filter.status}
          onChange={(event) => onChange({ ...filter, status: event.currentTarget.value as ProductStatusFilter })}
        >
          {Object.entries(labels.statuses).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        {labels.find}
      </button>
    </form>
  )
}

/** All products, whatever their status. */
export const ProductsPage = () => {
  const { texts, client, explain } = useConsole()
  const [filter, setFilter] = useState<ProductFilter>({ search: '', status: 'any' })
  const { products, nextCursor, error, loadMore } = useProducts(client, filter)
  return (
    <>
      <div class="page-title">
        <h1>{texts.products.heading}</h1>
      </div>
      <FilterForm filter={filter} onChange={setFilter} />
      {error ? (
        <p class="notice bad" role="alert">
          {explain(error)}
        </p>
      ) : null}
      {products === undefined && !error ? <p role="status">{texts.loading}</p> : null}
      {products?.length === 0 ? <p>{texts.empty}</p> : null}
      {products && products.length > 0 ? <Table products={products} /> : null}
      {nextCursor ? (
        <button class="button" type="button" onClick={() => void loadMore()}>
          {texts.more}
        </button>
      ) : null}
    </>
  )
}
