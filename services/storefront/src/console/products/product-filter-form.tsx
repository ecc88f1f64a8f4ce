import type { Category } from '@techshop/client/types'
import { useEffect } from 'preact/hooks'
import { useDraft } from '../../islands/use-draft.ts'
import { categoryChoices } from '../categories/category-choices.ts'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import type { ProductFilter } from './product-filter.ts'

interface ProductFilterFormProps {
  filter: ProductFilter
  categories: readonly Category[]
  /** Gets the members that have changed. */
  onChange: (members: Partial<ProductFilter>) => void
}

/** Narrows the list of products. */
export const ProductFilterForm = ({ filter, categories, onChange }: ProductFilterFormProps) => {
  const { texts } = useConsole()
  const labels = texts.products
  const { draft: typed, read, change } = useDraft(() => filter.search)
  useEffect(() => change(() => filter.search), [filter.search])
  const { any, ...statuses } = labels.statuses
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onChange({ search: read().trim() })
  }
  return (
    <search>
      <form class="toolbar" onSubmit={submit}>
        <div class="grow">
          <TextField
            label={labels.search}
            type="search"
            value={typed}
            onInput={(text) => change(() => text)}
            maxLength={200}
          />
        </div>
        <button class="button" type="submit">
          {texts.find}
        </button>
        <SelectField
          label={labels.status}
          value={filter.status}
          choices={[['', any], ...Object.entries(statuses)]}
          onChange={(status) => onChange({ status: status as ProductFilter['status'] })}
        />
        <SelectField
          label={labels.category}
          value={filter.category}
          choices={[['', labels.anyCategory], ...categoryChoices(categories, 'slug')]}
          onChange={(category) => onChange({ category })}
        />
        <SelectField
          label={labels.stock}
          value={filter.stock}
          choices={[['', labels.anyStock], ...Object.entries(labels.stockLevels)]}
          onChange={(stock) => onChange({ stock: stock as ProductFilter['stock'] })}
        />
      </form>
    </search>
  )
}
