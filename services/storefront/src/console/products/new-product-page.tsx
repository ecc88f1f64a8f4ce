import type { Category } from '@techshop/client/types'
import { useRef, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { focusFirstProblem } from '../controls/form-problems.ts'
import { Failure } from '../controls/list-state.tsx'
import { useReading } from '../controls/use-reading.ts'
import { useUnsavedGuard } from '../controls/use-unsaved-guard.tsx'
import { leaveFor } from '../router.ts'
import { useTitle } from '../use-title.ts'
import { emptyDraft } from './product-draft.ts'
import { ProductForm } from './product-form.tsx'
import { readSurroundings } from './product-surroundings.ts'
import { SaveBar } from './save-bar.tsx'
import { useProductForm } from './use-product-form.ts'

const NewProduct = ({ categories, currency }: { categories: readonly Category[]; currency: string }) => {
  const { texts, client, explain, notify } = useConsole()
  const form = useProductForm(emptyDraft(currency))
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  const question = useUnsavedGuard(form.isDirty)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const write = form.read()
    if (!write) return focusFirstProblem(element.current)
    setBusy(true)
    try {
      const { data } = await client.products.create(write)
      notify({ text: texts.products.created(data.name) })
      leaveFor(`/admin/products/${data.id}`)
    } catch (error) {
      form.showProblems(error)
      setFailure(explain(error))
      setBusy(false)
      focusFirstProblem(element.current)
    }
  }
  return (
    <form ref={element} class="stack" onSubmit={(event) => void save(event)} noValidate>
      {question}
      {failure ? (
        <p class="notice bad" role="alert">
          {failure}
        </p>
      ) : null}
      <ProductForm {...form} categories={categories} isNew asksCurrency={currency === ''} />
      <SaveBar isDirty={form.isDirty} isBusy={isBusy} problemCount={form.problems.size} />
    </form>
  )
}

/** A product that is not there yet. */
export const NewProductPage = () => {
  const { texts, client } = useConsole()
  const { data, error, again } = useReading((signal) => readSurroundings(client, signal), [])
  useTitle(texts.products.create)
  return (
    <>
      <p>
        <a href="/admin/products">{texts.products.back}</a>
      </p>
      <h1>{texts.products.create}</h1>
      {error ? <Failure error={error} onRetry={again} /> : null}
      {data ? <NewProduct {...data} /> : null}
    </>
  )
}
