import { isProblem } from '@techshop/client/problem-error'
import type { Product, Tagged } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'

interface ArchiveProductProps {
  read: Tagged<Product>
  /** Whether something is not saved yet, which would be lost. */
  isDirty: boolean
  /** Called when the product has changed, to read it anew. */
  onChanged: () => void
}

/** Takes a product out of the shop, after a question, and back again. */
export const ArchiveProduct = ({ read, isDirty, onChanged }: ArchiveProductProps) => {
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.products
  const [isAsked, setAsked] = useState(false)
  const { id, name, status } = read.data

  const restore = async (to: Product['status']) => {
    try {
      await client.products.update(await client.products.get(id), { status: to })
      notify({ text: labels.restored(name) })
    } catch (error) {
      notify({ text: explain(error), tone: 'bad' })
    }
    onChanged()
  }
  const archive = async () => {
    setAsked(false)
    try {
      await client.products.archive(read)
      notify({ text: labels.archived(name), undo: () => void restore(status) })
    } catch (error) {
      const isStale = isProblem(error, 'stale-version')
      notify({ text: isStale ? labels.changedMeanwhile : explain(error), tone: 'bad' })
    }
    onChanged()
  }

  if (status === 'archived') {
    return (
      <button class="button" type="button" {...unavailable(isDirty)} onClick={() => void restore('draft')}>
        {labels.restore}
      </button>
    )
  }
  return (
    <>
      <button class="button danger" type="button" {...unavailable(isDirty)} onClick={() => setAsked(true)}>
        {labels.archive}
      </button>
      {isAsked ? (
        <Confirmation
          title={labels.confirmArchive(name)}
          action={labels.archive}
          dangerous
          onConfirm={() => void archive()}
          onClose={() => setAsked(false)}
        >
          <p>{labels.archiveExplanation}</p>
        </Confirmation>
      ) : null}
    </>
  )
}
