import { useLanguage } from '../texts/language.ts'

interface FieldProps {
  id: string
  label: string
  value: string
  onInput: (value: string) => void
  /** What the browser may fill in by itself (WHATWG HTML, 4.10.18.7). */
  autocomplete: string
  type?: 'text' | 'email'
  name?: string
  /** What is wrong with the value, in words for people. */
  problem?: string | undefined
  hint?: string | undefined
  optional?: boolean
  /** A code that people copy: no capital letters are corrected and no spelling is marked. */
  isCode?: boolean
}

/** The attributes that tie a control to its hint and its problem for those who cannot see them beside it. */
export const describedBy = (id: string, hint: string | undefined, problem: string | undefined) => ({
  'aria-describedby': [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': problem ? ('true' as const) : undefined,
})

/** A text field with its label, hint and problem. */
export const Field = (props: FieldProps) => {
  const { id, label, value, onInput, type = 'text', problem, hint, optional = false, isCode = false } = props
  const { texts } = useLanguage()
  const attributes = {
    class: 'input',
    id,
    name: props.name ?? id,
    value,
    required: !optional,
    autocomplete: props.autocomplete,
    ...(isCode ? { autocapitalize: 'characters' as const, spellcheck: false } : {}),
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    // Some form fillers tell of a change and of no input.
    onChange: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    ...describedBy(id, hint, problem),
  }
  return (
    <div class="field">
      <label for={id}>
        {label} {optional ? <span class="optional">({texts.checkout.optional})</span> : null}
      </label>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {type === 'email' ? <input type="email" {...attributes} /> : <input type="text" {...attributes} />}
      {problem ? (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </div>
  )
}
