import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { describedBy } from '../../design/field.tsx'
import { useConsole } from '../console-context.ts'

export interface LabelledProps {
  label: string
  /** The label is for those who cannot see the column that the control stands in. */
  hiddenLabel?: boolean
  hint?: string | undefined
  /** What is wrong with the value, in words for people. */
  problem?: string | undefined
  optional?: boolean
}

export type ControlAttributes = { id: string } & ReturnType<typeof describedBy>

/** A control with its label, hint and problem. */
export const Labelled = (props: LabelledProps & { children: (attributes: ControlAttributes) => ComponentChildren }) => {
  const { label, hiddenLabel = false, hint, problem, optional = false, children } = props
  const { texts } = useConsole()
  const id = useId()
  return (
    <div class="field">
      <label for={id} class={hiddenLabel ? 'visually-hidden' : ''}>
        {label} {optional ? <span class="optional">({texts.optional})</span> : null}
      </label>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({ id, ...describedBy(id, hint, problem) })}
      {problem ? (
        <span class="problem" id={`${id}-problem`}>
          {problem}
        </span>
      ) : null}
    </div>
  )
}
