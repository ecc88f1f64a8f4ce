import { useConsole } from './console-context.ts'
import { Confirmation } from './controls/confirmation.tsx'
import type { Session } from './session.ts'

interface ReplaceSessionProps {
  offered: Session
  onReplace: () => void
  onKeep: () => void
}

/** Asks before a link that was followed signs in someone else. */
export const ReplaceSession = ({ offered, onReplace, onKeep }: ReplaceSessionProps) => {
  const { texts, session } = useConsole()
  const { replace } = texts.signIn
  return (
    <Confirmation
      title={replace.question(offered.subject)}
      action={replace.action}
      otherwise={replace.otherwise}
      dangerous
      onConfirm={onReplace}
      onClose={onKeep}
    >
      <p>{replace.explanation(session.subject)}</p>
    </Confirmation>
  )
}
