import { useEffect, useRef } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'

interface SaveBarProps {
  isDirty: boolean
  isBusy: boolean
  /** How many fields are wrong. */
  problemCount: number
  onDiscard?: () => void
}

/** Keeps saving within reach of a long form; Ctrl+S does the same. */
export const SaveBar = ({ isDirty, isBusy, problemCount, onDiscard }: SaveBarProps) => {
  const { texts } = useConsole()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      button.current?.click()
    }
    document.addEventListener('keydown', save)
    return () => document.removeEventListener('keydown', save)
  }, [])
  const state = problemCount > 0 ? texts.unsaved.problems(problemCount) : isDirty ? texts.unsaved.state : texts.saved
  return (
    <div class="save-bar">
      <p class={problemCount > 0 ? 'problem' : 'soft'} role="status">
        {state}
      </p>
      <p class="actions">
        {onDiscard ? (
          <button class="button" type="button" {...unavailable(!isDirty || isBusy)} onClick={onDiscard}>
            {texts.discard}
          </button>
        ) : null}
        <button
          ref={button}
          class="button primary"
          type="submit"
          aria-keyshortcuts="Control+S"
          {...unavailable(!isDirty || isBusy)}
        >
          {texts.save}
        </button>
      </p>
    </div>
  )
}
