import { useState } from 'preact/hooks'
import { useDraft } from '../../islands/use-draft.ts'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'
import { noWords, type OrderWords, OrderWordsFields } from './order-words.tsx'

interface UnpaidDialogProps {
  count: number
  onConfirm: (words: OrderWords) => void
  onClose: () => void
}

/** Asks before unpaid orders are cancelled together. */
export const UnpaidDialog = ({ count, onConfirm, onClose }: UnpaidDialogProps) => {
  const labels = useConsole().texts.orders
  const { draft, read, change } = useDraft(() => noWords)
  const [problem, setProblem] = useState<string>()
  const confirm = () => {
    const words = read()
    if (!words.message.trim()) return setProblem(labels.messageNeeded)
    onConfirm(words)
  }
  return (
    <Confirmation
      title={labels.unpaid.question(count)}
      action={labels.unpaid.confirm}
      otherwise={labels.unpaid.keep}
      dangerous
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{labels.unpaid.explanation}</p>
      <OrderWordsFields words={draft} change={change} isMessageNeeded problem={problem} />
    </Confirmation>
  )
}
