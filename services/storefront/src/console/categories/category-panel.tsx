import { isProblem } from '@techshop/client/problem-error'
import type { Category, CategoryPatch, Tagged } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { useConsole } from '../console-context.ts'
import { type FormProblems, noProblems, problemsOf } from '../controls/form-problems.ts'
import { Failure } from '../controls/list-state.tsx'
import { useReading } from '../controls/use-reading.ts'
import { type CategoryDraft, CategoryForm } from './category-form.tsx'
import { DeleteCategory } from './delete-category.tsx'
import { type Direction, type Place, placeTowards } from './tree-moves.ts'

interface CategoryPanelProps {
  category: Category
  categories: readonly Category[]
  tree: CategoryTree
  onMove: (category: Category, place: Place) => void
  onSaved: () => void
  onDeleted: () => void
}

const draftOf = ({ name, slug, description, parentId }: Category): CategoryDraft => ({
  name,
  slug,
  description,
  parentId: parentId ?? '',
})

const changesOf = (read: Category, draft: CategoryDraft): CategoryPatch => {
  const before = draftOf(read)
  const members = (['name', 'slug', 'description', 'parentId'] as const).filter(
    (member) => draft[member] !== before[member],
  )
  return Object.fromEntries(
    members.map((member) => [member, member === 'parentId' ? draft.parentId || null : draft[member]]),
  )
}

const directions: readonly Direction[] = ['up', 'down', 'in', 'out']

const MoveButtons = ({ category, tree, onMove }: Pick<CategoryPanelProps, 'category' | 'tree' | 'onMove'>) => {
  const { categories: labels } = useConsole().texts
  return (
    <section class="panel">
      <h2>{labels.move}</h2>
      <p class="actions">
        {directions.map((direction) => {
          const place = placeTowards(tree, category, direction)
          return (
            <button
              key={direction}
              class="button"
              type="button"
              {...unavailable(!place)}
              onClick={() => place && onMove(category, place)}
            >
              {labels.directions[direction]}
            </button>
          )
        })}
      </p>
    </section>
  )
}

const Editor = ({
  read,
  onReadAgain,
  ...props
}: CategoryPanelProps & { read: Tagged<Category>; onReadAgain: () => void }) => {
  const { category, categories, onSaved, onDeleted } = props
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.categories
  const [base, setBase] = useState(read)
  const [isConflict, setConflict] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [problems, setProblems] = useState<FormProblems>(noProblems)
  const [isBusy, setBusy] = useState(false)
  const save = async (draft: CategoryDraft) => {
    setBusy(true)
    try {
      const changes = changesOf(base.data, draft)
      if (Object.keys(changes).length > 0) await client.categories.update(base, changes)
      notify({ text: labels.saved(draft.name) })
      onReadAgain()
      onSaved()
    } catch (error) {
      const isStale = isProblem(error, 'stale-version')
      setProblems(problemsOf(error))
      setFailure(isStale ? labels.conflict : isProblem(error, 'category-cycle') ? labels.cycle : explain(error))
      if (isStale) setBase(await client.categories.get(category.id))
      setConflict(isStale)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <CategoryForm
        heading={read.data.name}
        initial={draftOf(read.data)}
        isNew={false}
        parents={categories.filter(({ path }) => !path.some(({ id }) => id === category.id))}
        theirs={isConflict ? draftOf(base.data) : undefined}
        failure={failure}
        problems={problems}
        isBusy={isBusy}
        onSave={(draft) => void save(draft)}
      />
      <MoveButtons {...props} />
      <DeleteCategory category={category} onDeleted={onDeleted} />
    </>
  )
}

/** One category: what shoppers read of it, where it stands, and its end. */
export const CategoryPanel = (props: CategoryPanelProps) => {
  const { texts, client } = useConsole()
  const { id, parentId, position } = props.category
  const { data, error, again } = useReading((signal) => client.categories.get(id, { signal }), [id, parentId, position])
  if (error) return <Failure error={error} onRetry={again} />
  if (!data) return <p role="status">{texts.loading}</p>
  return <Editor key={data.etag} read={data} onReadAgain={again} {...props} />
}
