import { useConsole } from '../console-context.ts'
import { TextField } from '../controls/text-field.tsx'

/** What staff says about an order: to its buyer, and among themselves. */
export interface OrderWords {
  message: string
  note: string
}

export const noWords: OrderWords = { message: '', note: '' }

/** As a request says it: what was left empty is left out. */
export const wordsToSend = ({ message, note }: OrderWords): { message?: string; note?: string } => ({
  ...(message.trim() ? { message: message.trim() } : {}),
  ...(note.trim() ? { note: note.trim() } : {}),
})

interface OrderWordsFieldsProps {
  words: OrderWords
  change: (change: (words: OrderWords) => OrderWords) => void
  /** Whether the buyer must be told something. */
  isMessageNeeded?: boolean
  problem?: string | undefined
}

/** Two fields that say who reads them. */
export const OrderWordsFields = ({ words, change, isMessageNeeded = false, problem }: OrderWordsFieldsProps) => {
  const { orders: labels } = useConsole().texts
  return (
    <>
      <TextField
        label={labels.message}
        hint={labels.messageHint}
        optional={!isMessageNeeded}
        value={words.message}
        onInput={(message) => change((before) => ({ ...before, message }))}
        problem={problem}
        rows={2}
        maxLength={500}
      />
      <TextField
        label={labels.note}
        hint={labels.noteHint}
        optional
        value={words.note}
        onInput={(note) => change((before) => ({ ...before, note }))}
        rows={2}
        maxLength={500}
      />
    </>
  )
}
