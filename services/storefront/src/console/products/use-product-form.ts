import { useMemo, useState } from 'preact/hooks'
import { useDraft } from '../../islands/use-draft.ts'
import { useConsole } from '../console-context.ts'
import { type FormProblems, noProblems, problemsOf, problemWithin } from '../controls/form-problems.ts'
import type { ProductDraft } from './product-draft.ts'
import { isSame } from './product-merge.ts'
import { type Reading, readDraft, withoutEmptyRows } from './product-write.ts'

/** A product's form: what is typed, whether that is saved, and what is wrong with it. */
export const useProductForm = (initial: ProductDraft) => {
  const { texts, locale } = useConsole()
  const { products: labels } = texts
  const [saved, setSaved] = useState(initial)
  const { draft, read: typed, change: setDraft } = useDraft(() => initial)
  const [problems, setProblems] = useState<FormProblems>(noProblems)
  const savedWrite = useMemo(() => readDraft(saved, locale).write, [saved])
  const isDirty = draft !== saved && !isSame(readDraft(draft, locale).write, savedWrite)

  return {
    draft,
    isDirty,
    problems,
    change: (step: (draft: ProductDraft) => Partial<ProductDraft>) =>
      setDraft((before) => ({ ...before, ...step(before) })),
    problemAt: (pointer: string) => problemWithin(problems, pointer),
    /** Begins anew with what is saved now, and with what was typed where that is kept. */
    start: (now: ProductDraft, kept: ProductDraft = now) => {
      setSaved(now)
      setDraft(() => kept)
      setProblems(noProblems)
    },
    discard: () => {
      setDraft(() => saved)
      setProblems(noProblems)
    },
    /** What would be written; undefined, with the faults shown, while something is wrong. */
    read: (): Reading['write'] | undefined => {
      const cleaned = withoutEmptyRows(typed())
      const { write, faults } = readDraft(cleaned, locale)
      setDraft(() => cleaned)
      setProblems(new Map([...faults].map(([pointer, fault]) => [pointer, labels.faults[fault]])))
      return faults.size === 0 ? write : undefined
    },
    /** Shows what the service found wrong, beside the fields. */
    showProblems: (error: unknown) => setProblems(problemsOf(error)),
  }
}
