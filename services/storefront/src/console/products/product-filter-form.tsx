import type { Category } from '@techshop/client/types'
import { useEffect, useState } from 'preact/hooks'
import { categoryChoices } from '../categories/category-choices.ts'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import type { ProductFilter } from './product-filter.ts'

interface ProductFilterFormProps {
  filter: ProductFilter
  categories: readonly Category[]
  onChange: (filter: ProductFilter) => void
}

/** Narrows the list of products. */
export const ProductFilterForm = ({ filter, categories, onChange }: ProductFilterFormProps) => {
  const { texts } = useConsole()
  const labels = texts.products
  const [typed, setTyped] = useState(filter.search)
  useEffect(() => setTyped(filter.search), [filter.search])
  const { any, ...statuses } = labels.statuses
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onChange({ ...filter, search: typed.trim() })
  }
  return (
    <search>
      <form class="toolbar" onSubmit={submit}>
        <div class="grow">
          <TextField label={labels.search} type="search" value={typed} onInput={setTyped} maxLength={200} />
        </div>
        <button class="button" type="submit">
          {texts.find}
        </button>
        <SelectField
          label={labels.status}
          value={filter.status}
          choices={[['', any], ...Object.entries(statuses)]}
          onChange={(status) => onChange({ ...filter, status: status as ProductFilter['status'] })}
        />
        <SelectField
          label={labels.category}
          value={filter.category}
          choices={[['', labels.anyCategory], ...categoryChoices(categories, 'slug')]}
          onChange={(category) => onChange({ ...filter, category })}
        />
        <SelectField
          label={labels.stock}
          value={filter.stock}
          choices={[['', labels.anyStock], ...Object.entries(labels.stockLevels)]}
          onChange={(stock) => onChange({ ...filter, stock: stock as ProductFilter['stock'] })}
        />
      </form>
    </search>
  )
}
