import type { Category } from '@techshop/client/types'
import { useRef, useState } from 'preact/hooks'
import { unavailable } from '../../design/unavailable.ts'
import { useDraft } from '../../islands/use-draft.ts'
import { useConsole } from '../console-context.ts'
import { type FormProblems, focusFirstProblem, noProblems } from '../controls/form-problems.ts'
import { SelectField } from '../controls/select-field.tsx'
import { TextField } from '../controls/text-field.tsx'
import { useNaming } from '../controls/use-naming.ts'
import { useUnsavedGuard } from '../controls/use-unsaved-guard.tsx'
import { categoryChoices } from './category-choices.ts'

/** What people type about a category. */
export interface CategoryDraft {
  name: string
  slug: string
  description: string
  /** Empty for a root. */
  parentId: string
}

interface CategoryFormProps {
  heading: string
  initial: CategoryDraft
  isNew: boolean
  /** Where it may stand. */
  parents: readonly Category[]
  /** What is saved now, where someone else has changed it since it was opened. */
  theirs?: CategoryDraft | undefined
  failure: string | undefined
  problems: FormProblems
  isBusy: boolean
  onSave: (draft: CategoryDraft) => void
  onDiscard?: (() => void) | undefined
}

/** The fields of a category. */
export const CategoryForm = (props: CategoryFormProps) => {
  const { heading, initial, isNew, parents, theirs, failure, isBusy, onSave, onDiscard } = props
  const { texts } = useConsole()
  const labels = texts.categories
  const { draft, read, change: setDraft } = useDraft(() => initial)
  const [faults, setFaults] = useState<FormProblems>(noProblems)
  const element = useRef<HTMLFormElement>(null)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial)
  const question = useUnsavedGuard(isDirty)
  const change = (members: Partial<CategoryDraft>) => setDraft((now) => ({ ...now, ...members }))
  const problemAt = (pointer: string) => faults.get(pointer) ?? props.problems.get(pointer)
  const hintOf = (member: keyof CategoryDraft) =>
    theirs && theirs[member] !== draft[member] ? labels.savedNow(theirs[member]) : undefined
  const rename = useNaming(isNew, (step) => setDraft((now) => ({ ...now, ...step(now) })))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = read()
    const missing = (['name', 'slug'] as const).filter((member) => !typed[member].trim())
    setFaults(new Map(missing.map((member) => [`/${member}`, texts.required])))
    focusFirstProblem(element.current)
    if (missing.length === 0) onSave({ ...typed, name: typed.name.trim(), slug: typed.slug.trim() })
  }

  return (
    <form ref={element} class="panel" onSubmit={submit} noValidate>
      {question}
      <h2>{heading}</h2>
      {failure ? (
        <p class="notice bad" role="alert">
          {failure}
        </p>
      ) : null}
      <TextField
        label={labels.name}
        value={draft.name}
        onInput={rename}
        hint={hintOf('name')}
        problem={problemAt('/name')}
        maxLength={120}
      />
      <TextField
        label={labels.slug}
        value={draft.slug}
        onInput={(slug) => change({ slug })}
        hint={hintOf('slug') ?? labels.slugHint(draft.slug)}
        problem={problemAt('/slug')}
        isCode
      />
      <TextField
        label={labels.description}
        value={draft.description}
        onInput={(description) => change({ description })}
        hint={hintOf('description')}
        problem={problemAt('/description')}
        rows={4}
        optional
      />
      <SelectField
        label={labels.parent}
        value={draft.parentId}
        choices={[['', labels.root], ...categoryChoices(parents, 'id')]}
        onChange={(parentId) => change({ parentId })}
        problem={problemAt('/parentId')}
      />
      <p class="actions">
        <button class="button primary" type="submit" {...unavailable(isBusy || !isDirty)}>
          {isNew ? labels.create : texts.save}
        </button>
        <button
          class="button"
          type="button"
          {...unavailable(isBusy || (!isDirty && !onDiscard))}
          onClick={() => {
            setDraft(() => initial)
            setFaults(noProblems)
            onDiscard?.()
          }}
        >
          {isNew ? texts.cancel : texts.discard}
        </button>
      </p>
    </form>
  )
}
