import { useEffect, useRef } from 'preact/hooks'
import { useLanguage } from '../../texts/language.ts'
import { type FormProblems, fieldId, fieldPointers } from './order-form.ts'

/** Everything that keeps the order from being placed, in one place that gets the focus, with a way to each field. */
export const ProblemSummary = ({ problems }: { problems: FormProblems }) => {
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
                <a href={`#${fieldId(pointer)}`}>{checkout.labels[pointer]}</a>: {problems.fields[pointer]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}
