import type { ProductImportUndo } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { formatDateTime } from '../../texts/format.ts'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'
import { useReading } from '../controls/use-reading.ts'

interface LastImportProps {
  /** Changes whenever there may be another import. */
  version: number
}

/** The latest import, which can be undone. */
export const LastImport = ({ version }: LastImportProps) => {
  const { texts, locale, client, explain, notify } = useConsole()
  const labels = texts.transfer
  const { data: imports = [], again } = useReading((signal) => client.products.imports({ signal }), [version])
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [kept, setKept] = useState<ProductImportUndo['kept']>([])
  const last = imports.find(({ undoable }) => undoable > 0)

  const undo = async (id: string) => {
    setAsked(false)
    setBusy(true)
    setKept([])
    try {
      let undone = 0
      for (let remaining = 1; remaining > 0; ) {
        const answer = await client.products.undoImport(id)
        undone += answer.undone
        remaining = answer.remaining
        setKept((before) => [...before, ...answer.kept].slice(0, shownKept))
      }
      notify({ text: labels.undone(undone) })
    } catch (error) {
      notify({ text: explain(error), tone: 'bad' })
    } finally {
      setBusy(false)
      again()
    }
  }
  if (!last && kept.length === 0) return null
  return (
    <section class="panel">
      <h2>{labels.lastImport}</h2>
      {last ? (
        <div class="toolbar">
          <p class="grow">{labels.importedBy(formatDateTime(last.startedAt, locale), last.actor, last.undoable)}</p>
          <button class="button" type="button" {...unavailable(isBusy)} onClick={() => setAsked(true)}>
            {isBusy ? labels.undoing : labels.undo}
          </button>
        </div>
      ) : null}
      {kept.length > 0 ? (
        <div class="notice warn" role="status">
          <p>{labels.kept}</p>
          <ul>
            {kept.map(({ id, slug, detail }) => (
              <li key={id}>
                <a href={`/admin/products/${id}`}>{slug}</a> {detail}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {last && isAsked ? (
        <Confirmation
          title={labels.confirmUndo}
          action={labels.undo}
          dangerous
          onConfirm={() => void undo(last.id)}
          onClose={() => setAsked(false)}
        >
          <p>{labels.undoExplanation}</p>
        </Confirmation>
      ) : null}
    </section>
  )
}

const shownKept = 100
