import { useState } from 'preact/hooks'

/**
 * What a form holds, changed from what it is now, never from what was rendered last: a script that fills all fields in
 * one task, as form fillers do, changes each before any of them is rendered.
 * @param keep gets the draft after each change
 */
export const useDraft = <T>(initial: () => T, keep?: (draft: T) => void) => {
  const [, setChanges] = useState(0)
  const [kept] = useState(() => ({ now: initial() }))
  return {
    /** As of this rendering. */
    draft: kept.now,
    /** As of now, for whatever answers an event. */
    read: () => kept.now,
    change: (step: (before: T) => T): void => {
      kept.now = step(kept.now)
      setChanges((count) => count + 1)
      keep?.(kept.now)
    },
  }
}
