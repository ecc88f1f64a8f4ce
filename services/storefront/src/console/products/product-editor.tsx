import type { Category, Product, ProductWrite, Tagged } from '@techshop/client/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { Confirmation } from '../controls/confirmation.tsx'
import { focusFirstProblem } from '../controls/form-problems.ts'
import { useUnsavedGuard } from '../controls/use-unsaved-guard.tsx'
import { MergeChoice } from './merge-choice.tsx'
import { draftOf, writeOfProduct } from './product-draft.ts'
import { ProductForm } from './product-form.tsx'
import { SaveBar } from './save-bar.tsx'
import { useProductForm } from './use-product-form.ts'
import { useProductSaving } from './use-product-saving.ts'

interface ProductEditorProps {
  read: Tagged<Product>
  categories: readonly Category[]
  onRead: (read: Tagged<Product>) => void
  /** Told whether something is not saved yet. */
  onDirty: (isDirty: boolean) => void
}

const skusLeftOut = (product: Product, write: ProductWrite): string[] =>
  product.variants.map(({ sku }) => sku).filter((sku) => !write.variants.some((variant) => variant.sku === sku))

/** The form of a product that exists. */
export const ProductEditor = ({ read, categories, onRead, onDirty }: ProductEditorProps) => {
  const { texts, locale } = useConsole()
  const labels = texts.products
  const form = useProductForm(draftOf(writeOfProduct(read.data), locale))
  const { save, choose, merging, failure, isBusy } = useProductSaving(read, form, onRead)
  const [asked, setAsked] = useState<{ write: ProductWrite; skus: string[] }>()
  const element = useRef<HTMLFormElement>(null)
  const question = useUnsavedGuard(form.isDirty)
  useEffect(() => onDirty(form.isDirty), [form.isDirty])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const write = form.read()
    if (!write) return focusFirstProblem(element.current)
    const skus = skusLeftOut(read.data, write)
    if (skus.length > 0) setAsked({ write, skus })
    else void save(write).then(() => focusFirstProblem(element.current))
  }
  const goAhead = () => {
    if (asked) void save(asked.write).then(() => focusFirstProblem(element.current))
    setAsked(undefined)
  }

  return (
    <>
      {question}
      {asked ? (
        <Confirmation
          title={labels.archiveSkus(asked.skus.length)}
          action={labels.saveAnyway}
          dangerous
          onConfirm={goAhead}
          onClose={() => setAsked(undefined)}
        >
          <p>{labels.archiveSkusExplanation(asked.skus.join(', '))}</p>
        </Confirmation>
      ) : null}
      {merging ? <MergeChoice merge={merging.merge} categories={categories} onChosen={choose} /> : null}
      <form ref={element} class="stack" onSubmit={submit} noValidate hidden={merging !== undefined}>
        {failure ? (
          <p class="notice bad" role="alert">
            {failure}
          </p>
        ) : null}
        <ProductForm {...form} categories={categories} isNew={false} asksCurrency={false} />
        <SaveBar isDirty={form.isDirty} isBusy={isBusy} problemCount={form.problems.size} onDiscard={form.discard} />
      </form>
    </>
  )
}
