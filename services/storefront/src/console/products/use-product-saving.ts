import { isProblem } from '@techshop/client/problem-error'
import type { Product, ProductWrite, Tagged } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { draftOf, writeOfProduct } from './product-draft.ts'
import { type Choice, type Merge, mergeProducts, patchOf } from './product-merge.ts'
import type { useProductForm } from './use-product-form.ts'

/** A conflict that waits for a choice. */
export interface OpenMerge {
  merge: Merge
  /** What is saved now. */
  theirs: Tagged<Product>
}

const noChoices: ReadonlyMap<string, Choice> = new Map()

/** Saves a product's form as a patch of what was read. A change by someone else in between is never overwritten unseen. */
export const useProductSaving = (
  read: Tagged<Product>,
  form: ReturnType<typeof useProductForm>,
  onRead: (read: Tagged<Product>) => void,
) => {
  const { texts, locale, client, explain, notify, announce } = useConsole()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const [merging, setMerging] = useState<OpenMerge>()

  /** Goes on from what is saved now, with the joined product in the form. */
  const goOnWith = ({ merge, theirs }: OpenMerge, choices: ReadonlyMap<string, Choice>) => {
    setMerging(undefined)
    onRead(theirs)
    form.start(draftOf(writeOfProduct(theirs.data), locale), draftOf(merge.resolve(choices), locale))
  }

  const joinWith = async (mine: ProductWrite) => {
    const theirs = await client.products.get(read.data.id)
    const merge = mergeProducts(writeOfProduct(read.data), mine, writeOfProduct(theirs.data))
    if (merge.conflicts.length > 0) return setMerging({ merge, theirs })
    goOnWith({ merge, theirs }, noChoices)
    notify({ text: texts.products.merge.joined, tone: 'bad' })
  }

  const save = async (write: ProductWrite) => {
    const patch = patchOf(writeOfProduct(read.data), write)
    if (!patch) return form.start(draftOf(writeOfProduct(read.data), locale))
    setBusy(true)
    setFailure(undefined)
    try {
      const saved = await client.products.update(read, patch)
      onRead(saved)
      form.start(draftOf(writeOfProduct(saved.data), locale))
      notify({ text: texts.products.saved(saved.data.name) })
    } catch (error) {
      if (isProblem(error, 'stale-version')) await joinWith(write).catch((other) => setFailure(explain(other)))
      else {
        form.showProblems(error)
        setFailure(explain(error))
      }
    } finally {
      setBusy(false)
    }
  }

  return {
    isBusy,
    failure,
    merging,
    save,
    choose: (choices: ReadonlyMap<string, Choice>) => {
      if (!merging) return
      goOnWith(merging, choices)
      announce(texts.products.merge.applied)
    },
  }
}
