import { FieldGroup } from '../../design/field-group.tsx'
import { useConsole } from '../console-context.ts'
import { AddRow, RemoveRow } from '../controls/rows.tsx'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import { missingVariants } from './combinations.ts'
import { emptyVariant, type VariantDraft, valuesOf } from './product-draft.ts'
import type { ProductFormState } from './product-form-state.ts'

interface VariantRowProps extends ProductFormState {
  variant: VariantDraft
  index: number
}

const VariantRow = ({ variant, index, draft, change, problemAt }: VariantRowProps) => {
  const { products: labels } = useConsole().texts
  const { key, sku, price, stock } = variant
  const at = `/variants/${index}`
  const set = (step: (now: VariantDraft) => Partial<VariantDraft>) =>
    change((now) => ({ variants: now.variants.map((one) => (one.key === key ? { ...one, ...step(one) } : one)) }))
  return (
    <fieldset class="form-row variant-row">
      <legend class="visually-hidden">{sku || labels.variantOf(index + 1)}</legend>
      {stock === undefined ? (
        <p class="field">
          <span class="small soft">{labels.sku}</span>
          <span class="code fixed">{sku}</span>
        </p>
      ) : (
        <TextField
          label={labels.sku}
          value={sku}
          onInput={(text) => set(() => ({ sku: text }))}
          problem={problemAt(`${at}/sku`)}
          maxLength={64}
          isCode
        />
      )}
      {draft.options
        .filter(({ name }) => name.trim())
        .map((option) => (
          <SelectField
            key={option.key}
            label={option.name}
            value={variant.options[option.key] ?? ''}
            choices={[['', '—'], ...valuesOf(option).map((value) => [value, value] as const)]}
            onChange={(value) => set((now) => ({ options: { ...now.options, [option.key]: value } }))}
            problem={problemAt(`${at}/options`)}
          />
        ))}
      <TextField
        label={labels.priceIn(draft.currency)}
        value={price}
        onInput={(text) => set(() => ({ price: text }))}
        problem={problemAt(`${at}/price`)}
        inputMode="decimal"
      />
      {stock === undefined ? null : (
        <TextField
          label={labels.firstStock}
          value={stock}
          onInput={(text) => set(() => ({ stock: text }))}
          problem={problemAt(`${at}/stock`)}
          inputMode="numeric"
        />
      )}
      <RemoveRow
        name={sku || labels.variantOf(index + 1)}
        isNeeded={draft.variants.length === 1}
        onRemove={() => change((now) => ({ variants: now.variants.filter((one) => one.key !== key) }))}
      />
    </fieldset>
  )
}

/** What can be bought: a sku with its price for each combination of the options. */
export const VariantFields = (form: ProductFormState) => {
  const { draft, change } = form
  const { products: labels } = useConsole().texts
  const hasOptions = draft.options.some((option) => option.name.trim() && valuesOf(option).length > 0)
  return (
    <FieldGroup heading={labels.variants}>
      {draft.variants.map((variant, index) => (
        <VariantRow key={variant.key} variant={variant} index={index} {...form} />
      ))}
      <p class="actions">
        <AddRow onAdd={() => change((now) => ({ variants: [...now.variants, emptyVariant()] }))}>
          {labels.addVariant}
        </AddRow>
        {hasOptions ? (
          <AddRow onAdd={() => change((now) => ({ variants: missingVariants(now) }))}>{labels.addCombinations}</AddRow>
        ) : null}
      </p>
    </FieldGroup>
  )
}
