import { useState } from 'preact/hooks'
import { useDraft } from '../../islands/use-draft.ts'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'
import { TextField } from '../controls/text-field.tsx'
import type { Transition } from './allowed-transitions.ts'

interface TransitionDialogProps {
  number: string
  to: Transition
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Asks before an order is moved on. The reason of a cancellation must be said, since the buyer reads it. */
export const TransitionDialog = ({ number, to, onConfirm, onClose }: TransitionDialogProps) => {
  const { texts } = useConsole()
  const labels = texts.orders
  const isCancellation = to === 'cancelled'
  const { draft, read, change } = useDraft(() => '')
  const [problem, setProblem] = useState<string>()
  const confirm = () => {
    const reason = read().trim()
    if (isCancellation && !reason) return setProblem(labels.reasonNeeded)
    onConfirm(reason)
  }
  return (
    <Confirmation
      title={isCancellation ? labels.confirmCancel(number) : labels.confirmMove(number, labels.statuses[to])}
      action={labels.transitions[to]}
      otherwise={isCancellation ? labels.keep : texts.cancel}
      dangerous={isCancellation}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{labels.explanations[to]}</p>
      <TextField
        label={isCancellation ? texts.reason : labels.note}
        hint={isCancellation ? labels.reasonHint : undefined}
        optional={!isCancellation}
        value={draft}
        onInput={(reason) => change(() => reason)}
        problem={problem}
        maxLength={500}
      />
    </Confirmation>
  )
}
