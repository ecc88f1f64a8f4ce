import type { Category } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { type FormProblems, noProblems, problemsOf } from '../controls/form-problems.ts'
import { type CategoryDraft, CategoryForm } from './category-form.tsx'

interface NewCategoryProps {
  categories: readonly Category[]
  parentId: string
  onCreated: (category: Category) => void
  onCancel: () => void
}

/** A category that is not there yet. */
export const NewCategory = ({ categories, parentId, onCreated, onCancel }: NewCategoryProps) => {
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.categories
  const [failure, setFailure] = useState<string>()
  const [problems, setProblems] = useState<FormProblems>(noProblems)
  const [isBusy, setBusy] = useState(false)
  const create = async ({ parentId: parent, ...draft }: CategoryDraft) => {
    setBusy(true)
    try {
      const { data } = await client.categories.create({ ...draft, parentId: parent || null })
      notify({ text: labels.created(data.name) })
      onCreated(data)
    } catch (error) {
      setProblems(problemsOf(error))
      setFailure(explain(error))
      setBusy(false)
    }
  }
  return (
    <CategoryForm
      heading={labels.create}
      initial={{ name: '', slug: '', description: '', parentId }}
      isNew
      parents={categories}
      failure={failure}
      problems={problems}
      isBusy={isBusy}
      onSave={(draft) => void create(draft)}
      onDiscard={onCancel}
    />
  )
}
