import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'
import { Labelled } from '../controls/labelled.tsx'
import { Failure } from '../controls/list-state.tsx'
import { useUnsavedGuard } from '../controls/use-unsaved-guard.tsx'
import { ImportResults } from './import-results.tsx'
import { type ImportState, useImport } from './use-import.ts'

/** Whether a preview has come to its end, so that what it shows may be done. */
const isWhole = ({ isPreview, isRunning, isStopped, error }: ImportState): boolean =>
  isPreview && !isRunning && !isStopped && !error

interface ImportFormProps {
  /** Called when an import has ended, however it did. */
  onImported: () => void
}

/** Creates and changes many products from a file, once it was shown what that would do. */
export const ImportForm = ({ onImported }: ImportFormProps) => {
  const { transfer: labels } = useConsole().texts
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const { state, run, stop, clear } = useImport()
  const isRunning = state?.isRunning ?? false
  const question = useUnsavedGuard(isRunning && !state?.isPreview, labels.leaving)
  const choose = (chosen: File | undefined) => {
    clear()
    setFile(chosen)
  }
  const preview = (event: SubmitEvent) => {
    event.preventDefault()
    setProblem(file ? undefined : labels.chooseFile)
    if (file && !isRunning) void run(file, { preview: true })
  }
  const importNow = async () => {
    if (!file) return
    await run(file, { preview: false })
    onImported()
  }
  const isPreviewed = state !== undefined && isWhole(state)
  const isUseful = isPreviewed && state.counts.created + state.counts.updated > 0
  return (
    <section class="panel">
      {question}
      <h2>{labels.importHeading}</h2>
      <p class="soft">{labels.importExplanation}</p>
      <form class="toolbar" onSubmit={preview} noValidate>
        <div class="grow">
          <Labelled label={labels.file} hint={labels.fileHint} problem={problem}>
            {(attributes) => (
              <input
                class="input"
                type="file"
                accept=".ndjson,.jsonl,.csv,application/x-ndjson,text/csv"
                disabled={isRunning}
                onChange={(event) => choose(event.currentTarget.files?.[0])}
                {...attributes}
              />
            )}
          </Labelled>
        </div>
        <button class={`button ${isPreviewed ? '' : 'primary'}`} type="submit" {...unavailable(isRunning)}>
          {labels.preview}
        </button>
        {isRunning ? (
          <button class="button" type="button" onClick={stop}>
            {labels.stop}
          </button>
        ) : null}
      </form>
      {state?.error ? <Failure error={state.error} /> : null}
      {state ? <ImportResults state={state} /> : null}
      {isUseful ? (
        <p class="actions">
          <button class="button primary" type="button" onClick={() => void importNow()}>
            {labels.importNow}
          </button>
          <button class="button" type="button" onClick={clear}>
            {labels.discard}
          </button>
        </p>
      ) : null}
    </section>
  )
}
