import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'
import { Labelled } from '../controls/labelled.tsx'
import { Failure } from '../controls/list-state.tsx'
import { useUnsavedGuard } from '../controls/use-unsaved-guard.tsx'
import { ImportResults } from './import-results.tsx'
import { useImport } from './use-import.ts'

/** Creates and changes many products from a file. */
export const ImportForm = () => {
  const { transfer: labels } = useConsole().texts
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const { state, run, stop } = useImport()
  const isRunning = state?.isRunning ?? false
  const question = useUnsavedGuard(isRunning, labels.leaving)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setProblem(file ? undefined : labels.chooseFile)
    if (file && !isRunning) void run(file)
  }
  return (
    <section class="panel">
      {question}
      <h2>{labels.importHeading}</h2>
      <p class="soft">{labels.importExplanation}</p>
      <form class="toolbar" onSubmit={submit} noValidate>
        <div class="grow">
          <Labelled label={labels.file} hint={labels.fileHint} problem={problem}>
            {(attributes) => (
              <input
                class="input"
                type="file"
                accept=".ndjson,.jsonl,.csv,application/x-ndjson,text/csv"
                onChange={(event) => setFile(event.currentTarget.files?.[0])}
                {...attributes}
              />
            )}
          </Labelled>
        </div>
        <button class="button primary" type="submit" {...unavailable(isRunning)}>
          {labels.import}
        </button>
        {isRunning ? (
          <button class="button" type="button" onClick={stop}>
            {labels.stop}
          </button>
        ) : null}
      </form>
      {state?.error ? <Failure error={state.error} /> : null}
      {state ? <ImportResults state={state} /> : null}
    </section>
  )
}
