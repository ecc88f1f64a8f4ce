import { FieldGroup } from '../../design/field-group.tsx'
import { useConsole } from '../console-context.ts'
import { AddRow, RemoveRow } from '../controls/rows.tsx'
import { TextField } from '../controls/text-field.tsx'
import { type AttributeDraft, createKey } from './product-draft.ts'
import type { ProductFormState } from './product-form-state.ts'
import { attributePointer } from './product-write.ts'

/** Facts that shoppers filter by, each with its name. */
export const AttributeFields = ({ draft, change, problemAt }: ProductFormState) => {
  const { products: labels } = useConsole().texts
  const { attributes } = draft
  const set = (key: string, members: Partial<AttributeDraft>) =>
    change((now) => ({
      attributes: now.attributes.map((one) => (one.key === key ? { ...one, ...members } : one)),
    }))
  return (
    <FieldGroup heading={labels.attributes}>
      <p class="hint soft small">{labels.attributesHint}</p>
      {attributes.map(({ key, name, value }, index) => (
        <div key={key} class="form-row attribute-row">
          <TextField
            label={labels.attributeName}
            hiddenLabel={index > 0}
            value={name}
            onInput={(text) => set(key, { name: text })}
            problem={problemAt(attributePointer(name))}
            maxLength={40}
            isCode
          />
          <TextField
            label={labels.attributeValue}
            hiddenLabel={index > 0}
            value={value}
            onInput={(text) => set(key, { value: text })}
            maxLength={200}
          />
          <RemoveRow
            name={name || labels.attributeName}
            onRemove={() => change((now) => ({ attributes: now.attributes.filter((one) => one.key !== key) }))}
          />
        </div>
      ))}
      <p>
        <AddRow
          onAdd={() =>
            change((now) => ({ attributes: [...now.attributes, { key: createKey(), name: '', value: '' }] }))
          }
        >
          {labels.addAttribute}
        </AddRow>
      </p>
    </FieldGroup>
  )
}
