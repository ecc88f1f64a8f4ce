import { useEffect, useRef } from 'preact/hooks'
import { useLanguage } from '../../texts/language.ts'
import { type FormProblems, type FormValues, fieldId, fieldPointers } from './order-form.ts'
import { useFieldLabel } from './use-field-label.ts'

/** A link to a field. The focus is put there by hand: one browser shows a followed field as active and gives it no keys. */
const FieldLink = ({ id, label }: { id: string; label: string }) => (
  <a
    href={`#${id}`}
    onClick={(event) => {
      event.preventDefault()
      document.getElementById(id)?.focus()
    }}
  >
    {label}
  </a>
)

/** Everything that keeps the order from being placed, in one place that gets the focus, with a way to each field. */
export const ProblemSummary = ({ problems, form }: { problems: FormProblems; form: FormValues }) => {
  const labelOf = useFieldLabel(form)
  const { checkout } = useLanguage().texts
  const heading = useRef<HTMLDivElement>(null)
  const wrong = fieldPointers.filter((pointer) => problems.fields[pointer])
  const isEmpty = wrong.length === 0 && problems.others.length === 0
  useEffect(() => {
    if (!isEmpty) heading.current?.focus()
  }, [problems])
  if (isEmpty) return null
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={heading}>
      {problems.others.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {wrong.length > 0 ? (
        <>
          <p>
            <strong>{checkout.errorSummary}</strong>
          </p>
          <ul>
            {wrong.map((pointer) => (
              <li key={pointer}>
                <FieldLink id={fieldId(pointer)} label={labelOf(pointer)} />: {problems.fields[pointer]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
