import type { Product } from '@techshop/client/types'
import type { ConsoleTexts } from '../../texts/en.console.ts'
import { formatMoney } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { Table } from '../controls/table.tsx'
import { useReading } from '../controls/use-reading.ts'
import { queryNow, replaceQuery, useAddress } from '../router.ts'
import { useTitle } from '../use-title.ts'
import { filterOf, lowStock, type ProductFilter, queryOfFilter } from './product-filter.ts'
import { ProductFilterForm } from './product-filter-form.tsx'
import { readCategories } from './product-surroundings.ts'
import { useProducts } from './use-products.ts'

type StockWord = keyof ConsoleTexts['products']['stockWords']

const tones: Record<StockWord, string> = { low: 'warn', partly: 'warn', out: 'bad' }

/** How its stock stands, where that is worth a word. */
const stockWordOf = ({ variants }: Product): StockWord | undefined => {
  const stocks = variants.map(({ stock }) => stock)
  if (Math.max(...stocks) === 0) return 'out'
  if (Math.min(...stocks) === 0) return 'partly'
  return Math.min(...stocks) <= lowStock ? 'low' : undefined
}

const StockCell = ({ product }: { product: Product }) => {
  const { texts, locale } = useConsole()
  const word = stockWordOf(product)
  const sum = product.variants.reduce((total, { stock }) => total + stock, 0)
  return (
    <td class="number end nowrap">
      {word ? <span class={`badge wide-only ${tones[word]}`}>{texts.products.stockWords[word]}</span> : null}{' '}
      {sum.toLocaleString(locale)}
    </td>
  )
}

const Row = ({ product }: { product: Product }) => {
  const { texts, locale } = useConsole()
  const { id, name, images, status, category, price } = product
  const statusWord = texts.products.statuses[status]
  const [picture] = images
  const word = stockWordOf(product)
  return (
    <tr>
      <th scope="row">
        <span class="with-thumbnail">
          <span class="thumbnail">
            {picture?.url.startsWith('/') ? (
              <img src={picture.url} alt="" width="40" height="40" loading="lazy" />
            ) : null}
          </span>
          <span>
            <a href={`/admin/products/${id}`}>{name}</a>
            <span class="narrow-only soft small">
              {[statusWord, category?.name, word && texts.products.stockWords[word]].filter(Boolean).join(' · ')}
            </span>
          </span>
        </span>
      </th>
      <td class="wide-only">
        <span class={`badge ${status === 'active' ? 'good' : ''}`}>{statusWord}</span>
      </td>
      <td class="wide-only">{category?.name}</td>
      <td class="number end nowrap">{formatMoney(price, locale)}</td>
      <StockCell product={product} />
    </tr>
  )
}

const ProductTable = ({ products }: { products: readonly Product[] }) => {
  const { products: labels } = useConsole().texts
  return (
    <Table
      label={labels.heading}
      head={
        <>
          <th scope="col">{labels.name}</th>
          <th scope="col" class="wide-only">
            {labels.status}
          </th>
          <th scope="col" class="wide-only">
            {labels.category}
          </th>
          <th scope="col" class="end">
            {labels.price}
          </th>
          <th scope="col" class="end">
            {labels.stock}
          </th>
        </>
      }
    >
      {products.map((product) => (
        <Row key={product.id} product={product} />
      ))}
    </Table>
  )
}

const NoProducts = ({ isNarrowed, onReset }: { isNarrowed: boolean; onReset: () => void }) => {
  const { texts } = useConsole()
  if (!isNarrowed) return <p>{texts.products.none}</p>
  return (
    <>
      <p>{texts.empty}</p>
      <p>
        <button class="button" type="button" onClick={onReset}>
          {texts.showAll}
        </button>
      </p>
    </>
  )
}

/** All products, whatever their status. */
export const ProductsPage = () => {
  const { texts, client } = useConsole()
  const filter = filterOf(useAddress().query)
  const categories = useReading((signal) => readCategories(client, signal), [])
  const { products, nextCursor, error, loadMore, again } = useProducts(client, filter)
  const narrow = (members: Partial<ProductFilter>) =>
    replaceQuery(queryOfFilter({ ...filterOf(queryNow()), ...members }))
  useTitle(texts.products.heading)
  return (
    <>
      <div class="page-title">
        <h1>{texts.products.heading}</h1>
        <div class="page-actions">
          <a class="button primary" href="/admin/products/new">
            {texts.products.create}
          </a>
        </div>
      </div>
      <ProductFilterForm filter={filter} categories={categories.data ?? []} onChange={narrow} />
      <ListState
        count={products?.length}
        error={error}
        onRetry={again}
        onMore={nextCursor ? () => void loadMore() : undefined}
        empty={
          <NoProducts isNarrowed={queryOfFilter(filter).size > 0} onReset={() => replaceQuery(new URLSearchParams())} />
        }
      >
        <ProductTable products={products ?? []} />
      </ListState>
    </>
  )
}
