import { useState } from 'preact/hooks'
import { useDraft } from '../../islands/use-draft.ts'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'
import type { Transition } from './allowed-transitions.ts'
import { noWords, type OrderWords, OrderWordsFields } from './order-words.tsx'

interface TransitionDialogProps {
  number: string
  to: Transition
  onConfirm: (words: OrderWords) => void
  onClose: () => void
}

/** Asks before an order is moved on. Who cancels must tell the buyer why. */
export const TransitionDialog = ({ number, to, onConfirm, onClose }: TransitionDialogProps) => {
  const { texts } = useConsole()
  const labels = texts.orders
  const isCancellation = to === 'cancelled'
  const { draft, read, change } = useDraft(() => noWords)
  const [problem, setProblem] = useState<string>()
  const confirm = () => {
    const words = read()
    if (isCancellation && !words.message.trim()) return setProblem(labels.messageNeeded)
    onConfirm(words)
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
      <OrderWordsFields words={draft} change={change} isMessageNeeded={isCancellation} problem={problem} />
    </Confirmation>
  )
}
