import { FieldGroup } from '../../design/field-group.tsx'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'
import { TextField } from '../controls/text-field.tsx'
import { createKey, type OptionDraft } from './product-draft.ts'
import type { ProductFormState } from './product-form-state.ts'

/** What variants differ in, such as their colour, with the values that there are. */
export const OptionFields = ({ draft, change, problemAt }: ProductFormState) => {
  const { texts } = useConsole()
  const labels = texts.products
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
          <button
            class="button quiet"
            type="button"
            onClick={() => change((now) => ({ options: now.options.filter((one) => one.key !== key) }))}
          >
            {texts.remove}
            <span class="visually-hidden"> {name || labels.optionOf(index + 1)}</span>
          </button>
        </fieldset>
      ))}
      {problemAt('/options') ? <p class="problem">{problemAt('/options')}</p> : null}
      <p>
        <button
          class="button"
          type="button"
          {...unavailable(options.length >= 5)}
          onClick={() => change((now) => ({ options: [...now.options, { key: createKey(), name: '', values: '' }] }))}
        >
          {labels.addOption}
        </button>
      </p>
    </FieldGroup>
  )
}
