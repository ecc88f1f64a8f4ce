import type { Category } from '@techshop/client/types'
import { categoryChoices } from '../categories/category-choices.ts'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import { useNaming } from '../controls/use-naming.ts'
import { AttributeFields } from './attribute-fields.tsx'
import { OptionFields } from './option-fields.tsx'
import { PictureFields } from './picture-fields.tsx'
import type { ProductDraft } from './product-draft.ts'
import type { ProductFormState } from './product-form-state.ts'
import { VariantFields } from './variant-fields.tsx'

interface ProductFormProps extends ProductFormState {
  categories: readonly Category[]
  /** A product that exists keeps its slug when its name changes. */
  isNew: boolean
  /** Whether the shop's currency has to be said, since nothing in it has a price yet. */
  asksCurrency: boolean
}

const Details = ({ draft, change, problemAt, isNew }: ProductFormProps) => {
  const { products: labels } = useConsole().texts
  const rename = useNaming(isNew, change)
  return (
    <section class="panel">
      <h2>{labels.details}</h2>
      <TextField label={labels.nameField} value={draft.name} onInput={rename} problem={problemAt('/name')} />
      <TextField
        label={labels.slug}
        hint={labels.slugHint(draft.slug)}
        value={draft.slug}
        onInput={(slug) => change(() => ({ slug }))}
        problem={problemAt('/slug')}
        isCode
      />
      <TextField
        label={labels.description}
        value={draft.description}
        onInput={(description) => change(() => ({ description }))}
        problem={problemAt('/description')}
        rows={6}
        optional
      />
    </section>
  )
}

const Placing = ({ draft, change, problemAt, categories, asksCurrency }: ProductFormProps) => {
  const { products: labels } = useConsole().texts
  const { any: _, ...statuses } = labels.statuses
  return (
    <section class="panel">
      <h2>{labels.placing}</h2>
      <SelectField
        label={labels.status}
        hint={labels.statusHints[draft.status]}
        value={draft.status}
        choices={Object.entries(statuses)}
        onChange={(status) => change(() => ({ status: status as ProductDraft['status'] }))}
        problem={problemAt('/status')}
      />
      <SelectField
        label={labels.category}
        value={draft.categoryId}
        choices={[['', labels.noCategory], ...categoryChoices(categories, 'id')]}
        onChange={(categoryId) => change(() => ({ categoryId }))}
        problem={problemAt('/categoryId')}
      />
      {asksCurrency ? (
        <TextField
          label={labels.currency}
          hint={labels.currencyHint}
          value={draft.currency}
          onInput={(currency) => change(() => ({ currency: currency.toUpperCase() }))}
          maxLength={3}
          isCode
        />
      ) : null}
    </section>
  )
}

/** All fields of a product. */
export const ProductForm = (props: ProductFormProps) => (
  <div class="columns two-to-one">
    <div class="stack">
      <Details {...props} />
      <PictureFields {...props} />
      <OptionFields {...props} />
      <VariantFields {...props} />
    </div>
    <div class="stack">
      <Placing {...props} />
      <AttributeFields {...props} />
    </div>
  </div>
)
