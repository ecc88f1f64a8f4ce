import { isProblem } from '@techshop/client/problem-error'
import type { Category } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'

/** Deletes a category after a question; one that is not empty says what is in its way. */
export const DeleteCategory = ({ category, onDeleted }: { category: Category; onDeleted: () => void }) => {
  const { texts, client, explain, notify, may } = useConsole()
  const labels = texts.categories
  const [isAsked, setAsked] = useState(false)
  const [obstacle, setObstacle] = useState<string>()
  const remove = async () => {
    setAsked(false)
    try {
      await client.categories.delete(await client.categories.get(category.id))
      notify({ text: labels.deleted(category.name) })
      onDeleted()
    } catch (error) {
      if (!isProblem(error, 'category-not-empty')) return setObstacle(explain(error))
      const { children, products } = error.extensions as { children: number; products: number }
      setObstacle(labels.notEmpty(children, products))
    }
  }
  return (
    <section class="panel">
      <h2>{labels.remove}</h2>
      {obstacle ? (
        <div class="notice bad" role="alert">
          <p>{obstacle}</p>
          {may('catalog:write') ? <a href={`/admin/products?category=${category.slug}`}>{labels.itsProducts}</a> : null}
        </div>
      ) : (
        <p class="soft">{labels.removeHint}</p>
      )}
      <p>
        <button class="button danger" type="button" onClick={() => setAsked(true)}>
          {labels.removeOne(category.name)}
        </button>
      </p>
      {isAsked ? (
        <Confirmation
          title={labels.confirmRemove(category.name)}
          action={labels.remove}
          dangerous
          onConfirm={() => void remove()}
          onClose={() => setAsked(false)}
        >
          <p>{labels.removeExplanation}</p>
        </Confirmation>
      ) : null}
    </section>
  )
}
