import { useEffect, useState } from 'preact/hooks'
import type { ConsoleTexts } from '../../texts/en.console.ts'
import { useConsole } from '../console-context.ts'
import { guardLeaving } from '../router.ts'
import { Confirmation } from './confirmation.tsx'

/**
 * Asks before a page with something unfinished is left; returns the question while it is asked.
 * @param words what is asked; about changes that are not saved when left out
 */
export const useUnsavedGuard = (
  isDirty: boolean,
  words?: Pick<ConsoleTexts['unsaved'], 'question' | 'explanation'>,
) => {
  const { texts } = useConsole()
  const { question, explanation } = words ?? texts.unsaved
  const [leave, setLeave] = useState<() => void>()
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    const stop = guardLeaving((go) => setLeave(() => go))
    return () => {
      window.removeEventListener('beforeunload', warn)
      stop()
    }
  }, [isDirty])
  if (!leave) return null
  return (
    <Confirmation
      title={question}
      action={texts.unsaved.leave}
      otherwise={texts.unsaved.stay}
      dangerous
      onConfirm={() => {
        setLeave(undefined)
        leave()
      }}
      onClose={() => setLeave(undefined)}
    >
      <p>{explanation}</p>
    </Confirmation>
  )
}
