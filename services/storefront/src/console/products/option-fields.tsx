import { FieldGroup } from '../../design/field-group.tsx'
import { useConsole } from '../console-context.ts'
import { AddRow, RemoveRow } from '../controls/rows.tsx'
import { TextField } from '../controls/text-field.tsx'
import { createKey, type OptionDraft } from './product-draft.ts'
import type { ProductFormState } from './product-form-state.ts'

/** What variants differ in, such as their colour, with the values that there are. */
export const OptionFields = ({ draft, change, problemAt }: ProductFormState) => {
  const { products: labels } = useConsole().texts
  const { options } = draft
  const set = (key: string, members: Partial<OptionDraft>) =>
    change((now) => ({ options: now.options.map((one) => (one.key === key ? { ...one, ...members } : one)) }))
  return (
    <FieldGroup heading={labels.optionsHeading}>
      <p class="hint soft small">{labels.optionsHint}</p>
      {options.map(({ key, name, values }, index) => (
        <fieldset key={key} class="form-row option-row">
          <legend class="visually-hidden">{name || labels.optionOf(index + 1)}</legend>
          <TextField
            label={labels.optionName}
            value={name}
            onInput={(text) => set(key, { name: text })}
            problem={problemAt(`/options/${index}/name`)}
            maxLength={40}
          />
          <TextField
            label={labels.optionValues}
            value={values}
            onInput={(text) => set(key, { values: text })}
            problem={problemAt(`/options/${index}/values`)}
            rows={3}
          />
          <RemoveRow
            name={name || labels.optionOf(index + 1)}
            onRemove={() => change((now) => ({ options: now.options.filter((one) => one.key !== key) }))}
          />
        </fieldset>
      ))}
      {problemAt('/options') ? <p class="problem">{problemAt('/options')}</p> : null}
      <p>
        <AddRow
          isFull={options.length >= 5}
          onAdd={() => change((now) => ({ options: [...now.options, { key: createKey(), name: '', values: '' }] }))}
        >
          {labels.addOption}
        </AddRow>
      </p>
    </FieldGroup>
  )
}
