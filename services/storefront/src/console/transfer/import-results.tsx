import type { ProductImportResult } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import type { ConsoleTexts } from '../../texts/en.console.ts'
import { useConsole } from '../console-context.ts'
import { SelectField } from '../controls/select-field.tsx'
import { Table } from '../controls/table.tsx'
import { ImportChanges } from './import-changes.tsx'
import type { ImportState, Outcome } from './use-import.ts'

const linesAtOnce = 100
const outcomes: readonly Outcome[] = ['created', 'updated', 'unchanged', 'failed']
const tones: Record<Outcome, string> = { created: 'good', updated: 'good', unchanged: '', failed: 'bad' }

const Line = ({ result }: { result: ProductImportResult }) => {
  const { transfer: labels } = useConsole().texts
  const { line, slug, outcome, id, detail, errors = [], changes = [] } = result
  return (
    <tr>
      <th scope="row" class="number">
        {line}
      </th>
      <td>
        <span class={`badge ${tones[outcome]}`}>{labels.outcomes[outcome]}</span>
      </td>
      <td class="code">{id ? <a href={`/admin/products/${id}`}>{slug}</a> : slug}</td>
      <td class="explanation">
        {detail}
        {errors.length > 0 ? (
          <ul>
            {errors.map(({ pointer, message }) => (
              <li key={pointer + message}>
                <code>{pointer}</code> {message}
              </li>
            ))}
          </ul>
        ) : null}
        <ImportChanges changes={changes} />
      </td>
    </tr>
  )
}

const headingOf = (
  { isPreview, isRunning, isStopped, error }: ImportState,
  labels: ConsoleTexts['transfer'],
): string => {
  if (isRunning) return isPreview ? labels.previewing : labels.running
  if (isStopped || error) return labels.stopped
  return isPreview ? labels.previewed : labels.done
}

const Summary = ({ state }: { state: ImportState }) => {
  const { transfer: labels } = useConsole().texts
  const { counts, isPreview, isRunning, isStopped, encoding, error } = state
  const words = outcomes.map((outcome) => `${counts[outcome]} ${labels.outcomes[outcome]}`).join(', ')
  const isFaulty = counts.failed > 0 || isStopped || error
  const tone = isRunning ? '' : isFaulty ? 'warn' : isPreview ? '' : 'good'
  return (
    <p class={`notice ${tone}`} role="status">
      {headingOf(state, labels)} {words}
      {encoding && !isRunning ? ` (${labels.encoding(encoding)})` : null}
    </p>
  )
}

/** What became of each line. */
export const ImportResults = ({ state }: { state: ImportState }) => {
  const { texts, announce } = useConsole()
  const labels = texts.transfer
  const [only, setOnly] = useState<Outcome | ''>('')
  const [shown, setShown] = useState(linesAtOnce)
  const linesWith = (wanted: Outcome | '') => state.results.filter(({ outcome }) => !wanted || outcome === wanted)
  const chosen = linesWith(only)
  const choose = (wanted: Outcome | '') => {
    setOnly(wanted)
    announce(texts.rows(linesWith(wanted).length))
  }
  const showMore = () => {
    setShown(shown + linesAtOnce)
    announce(texts.rows(Math.min(shown + linesAtOnce, chosen.length)))
  }
  return (
    <>
      <Summary state={state} />
      {state.results.length > 0 ? (
        <>
          <div class="toolbar">
            <SelectField
              label={labels.show}
              value={only}
              choices={[
                ['', labels.allLines],
                ...outcomes.map((outcome) => [outcome, labels.outcomes[outcome]] as const),
              ]}
              onChange={(outcome) => choose(outcome as Outcome | '')}
            />
          </div>
          <Table
            label={labels.results}
            head={
              <>
                <th scope="col">{labels.line}</th>
                <th scope="col">{labels.outcome}</th>
                <th scope="col">{labels.slug}</th>
                <th scope="col">{labels.detail}</th>
              </>
            }
          >
            {chosen.slice(0, shown).map((result) => (
              <Line key={result.line} result={result} />
            ))}
          </Table>
        </>
      ) : null}
      {chosen.length > shown ? (
        <p>
          <button class="button" type="button" onClick={showMore}>
            {texts.more}
          </button>
        </p>
      ) : null}
    </>
  )
}
