import { Labelled, type LabelledProps } from './labelled.tsx'

interface TextFieldProps extends LabelledProps {
  value: string
  onInput: (value: string) => void
  /** More than one line. */
  rows?: number
  maxLength?: number
  inputMode?: 'decimal' | 'numeric' | 'text'
  type?: 'text' | 'date' | 'search'
  /** A code that people copy: its spelling is not marked. */
  isCode?: boolean
  disabled?: boolean
}

/** A field for text, of one line or more. */
export const TextField = ({ value, onInput, rows, isCode = false, type = 'text', ...props }: TextFieldProps) => {
  const { maxLength, inputMode, disabled, ...labelled } = props
  return (
    <Labelled {...labelled}>
      {(attributes) => {
        const given = {
          class: `input ${isCode ? 'code' : ''} ${inputMode ? 'number' : ''}`,
          value,
          autocomplete: 'off',
          disabled,
          ...(maxLength ? { maxLength } : {}),
          ...(isCode ? { spellcheck: false } : {}),
          onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
          // Some form fillers tell of a change and of no input.
          onChange: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
          ...attributes,
        }
        if (rows) return <textarea rows={rows} {...given} />
        if (type === 'date') return <input type="date" {...given} />
        if (type === 'search') return <input type="search" {...given} />
        return <input type="text" {...(inputMode ? { inputMode } : {})} {...given} />
      }}
    </Labelled>
  )
}
