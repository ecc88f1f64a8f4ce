import { isProblem } from '@techshop/client/problem-error'
import type { Synonyms, Tagged } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { TextField } from '../controls/text-field.tsx'
import { useReading } from '../controls/use-reading.ts'
import { useUnsavedGuard } from '../controls/use-unsaved-guard.tsx'
import { SaveBar } from '../products/save-bar.tsx'
import { useTitle } from '../use-title.ts'
import { readLines, writeLines } from './synonym-lines.ts'

interface SynonymsFormProps {
  read: Tagged<Synonyms>
  onSaved(saved: Tagged<Synonyms>): void
  /** Shows what is saved now instead. */
  onReload(): void
}

const SynonymsForm = ({ read, onSaved, onReload }: SynonymsFormProps) => {
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.synonyms
  const saved = writeLines(read.data.groups)
  const [text, setText] = useState(saved)
  const [problem, setProblem] = useState<string>()
  const [failure, setFailure] = useState<{ text: string; isStale: boolean }>()
  const [isBusy, setBusy] = useState(false)
  const isDirty = text !== saved
  const question = useUnsavedGuard(isDirty)

  const save = async (groups: string[][]) => {
    setBusy(true)
    try {
      onSaved(await client.products.updateSynonyms(read, groups))
      notify({ text: labels.saved })
    } catch (error) {
      const isStale = isProblem(error, 'stale-version')
      setFailure({ text: isStale ? labels.stale : explain(error), isStale })
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy) return
    const lines = readLines(text, labels)
    setProblem(lines.problem)
    setFailure(undefined)
    if (lines.problem === undefined) void save(lines.groups)
  }

  return (
    <form onSubmit={submit} noValidate>
      {question}
      {failure ? (
        <div class="notice bad" role="alert">
          <p>{failure.text}</p>
          {failure.isStale ? (
            <p>
              <button class="button" type="button" onClick={onReload}>
                {labels.showSaved}
              </button>
            </p>
          ) : null}
        </div>
      ) : null}
      <section class="panel">
        <TextField
          label={labels.groups}
          hint={labels.groupsHint}
          problem={problem}
          value={text}
          onInput={setText}
          rows={24}
          disabled={isBusy}
        />
      </section>
      <SaveBar
        isDirty={isDirty}
        isBusy={isBusy}
        problemCount={problem === undefined ? 0 : 1}
        onDiscard={() => {
          setText(saved)
          setProblem(undefined)
        }}
      />
    </form>
  )
}

/** What customers call things. */
export const SynonymsPage = () => {
  const { texts, client } = useConsole()
  const labels = texts.synonyms
  const [reloads, setReloads] = useState(0)
  const { data, error, again, set } = useReading((signal) => client.products.synonyms({ signal }), [reloads])
  useTitle(labels.heading)
  return (
    <>
      <h1>{labels.heading}</h1>
      <p class="soft">{labels.explanation}</p>
      <ListState count={data && 1} error={error} onRetry={again} empty={null}>
        {data ? (
          <SynonymsForm key={data.etag} read={data} onSaved={set} onReload={() => setReloads((count) => count + 1)} />
        ) : null}
      </ListState>
    </>
  )
}
