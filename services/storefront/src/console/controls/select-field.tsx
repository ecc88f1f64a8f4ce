import { Labelled, type LabelledProps } from './labelled.tsx'

interface SelectFieldProps extends LabelledProps {
  value: string
  /** Values with their words, in order. */
  choices: readonly (readonly [value: string, words: string])[]
  onChange: (value: string) => void
  disabled?: boolean
}

/** A choice of one among a few. A value that is no longer offered stays visible until another is chosen. */
export const SelectField = ({ value, choices, onChange, disabled, ...labelled }: SelectFieldProps) => (
  <Labelled {...labelled}>
    {(attributes) => (
      <select
        class="input"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...attributes}
      >
        {choices.some(([known]) => known === value) ? null : <option value={value}>{value}</option>}
        {choices.map(([known, words]) => (
          <option key={known} value={known}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)
