import { isProblem } from '@techshop/client/problem-error'
import type { Category } from '@techshop/client/types'
import { useEffect, useRef } from 'preact/hooks'
import { buildCategoryTree, emptyTree } from '../../listing/category-tree.ts'
import { useConsole } from '../console-context.ts'
import { ListState } from '../controls/list-state.tsx'
import { useReading } from '../controls/use-reading.ts'
import { readCategories } from '../products/product-surroundings.ts'
import { leaveFor, navigate, useAddress } from '../router.ts'
import { useTitle } from '../use-title.ts'
import { CategoryPanel } from './category-panel.tsx'
import { CategoryTreeView } from './category-tree-view.tsx'
import { NewCategory } from './new-category.tsx'
import { type Place, patchFor, placeOf } from './tree-moves.ts'

/** The page with a category opened beside the tree, or with the form of one that is not there yet. */
const addressOf = (id?: string, isNew = false): string => {
  const query = new URLSearchParams({ ...(id ? { id } : {}), ...(isNew ? { new: '1' } : {}) }).toString()
  return `/admin/categories${query ? `?${query}` : ''}`
}

/** The tree as it is, and moves within it. */
const useCategories = () => {
  const { texts, client, explain, notify } = useConsole()
  const labels = texts.categories
  const { data, error, again, set } = useReading((signal) => readCategories(client, signal), [])
  const tree = data ? buildCategoryTree(data) : emptyTree

  const read = async (): Promise<Category[]> => {
    const categories = await readCategories(client, new AbortController().signal)
    set(categories)
    return categories
  }
  /** Judged by the tree as it is now, since someone else may have moved something, too. */
  const move = async (category: Category, place: Place, isUndo = false): Promise<void> => {
    const before = placeOf(tree, category)
    try {
      const now = buildCategoryTree(await read())
      await client.categories.update(await client.categories.get(category.id), patchFor(now, category, place))
      const after = buildCategoryTree(await read())
      const way = after.wayTo(category.id)
      const { index } = placeOf(after, { ...category, parentId: way.at(-2)?.id ?? null })
      const text = labels.moved(category.name, way.at(-2)?.name, index + 1)
      notify(isUndo ? { text } : { text, undo: () => void move(category, before, true) })
    } catch (failure) {
      notify({ text: isProblem(failure, 'category-cycle') ? labels.cycle : explain(failure), tone: 'bad' })
    }
  }
  return { categories: data, tree, error, again, read, move }
}

/** The category tree: creating, describing, moving and deleting. */
export const CategoriesPage = () => {
  const { texts } = useConsole()
  const labels = texts.categories
  const { query } = useAddress()
  const { categories, tree, error, again, read, move } = useCategories()
  const isCreating = query.has('new')
  const opened = categories?.find(({ id }) => id === query.get('id'))
  useTitle(labels.heading)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Below a long tree on a narrow screen it would go unnoticed.
    if (opened?.id || isCreating) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [opened?.id, isCreating])
  useEffect(() => {
    if (isCreating && categories) panel.current?.querySelector('input')?.focus()
  }, [isCreating, categories === undefined])
  const stopCreating = () => {
    leaveFor(addressOf(opened?.id))
    panel.current?.focus()
  }
  const onMove = (category: Category, place: Place) => void move(category, place)

  return (
    <>
      <div class="page-title">
        <h1>{labels.heading}</h1>
        <div class="page-actions">
          <button class="button primary" type="button" onClick={() => navigate(addressOf(opened?.id, true))}>
            {labels.create}
          </button>
        </div>
      </div>
      <div class="columns tree-and-panel">
        <div class="stack tight">
          <p class="soft small" id="tree-keys">
            {labels.keys}
          </p>
          <ListState count={categories?.length} error={error} onRetry={again} empty={<p>{labels.none}</p>}>
            <CategoryTreeView
              tree={tree}
              openedId={opened?.id}
              onOpen={({ id }) => navigate(addressOf(id))}
              onMove={onMove}
            />
          </ListState>
        </div>
        <div class="stack" ref={panel} tabIndex={-1}>
          {isCreating ? (
            <NewCategory
              categories={categories ?? []}
              parentId={opened?.id ?? ''}
              onCancel={stopCreating}
              onCreated={({ id }) => void read().then(() => leaveFor(addressOf(id)))}
            />
          ) : null}
          {opened && !isCreating ? (
            <CategoryPanel
              key={opened.id}
              category={opened}
              categories={categories ?? []}
              tree={tree}
              onMove={onMove}
              onSaved={() => void read()}
              onDeleted={() => {
                leaveFor(addressOf())
                void read()
              }}
            />
          ) : null}
          {opened || isCreating ? null : <p class="panel empty-state">{labels.choose}</p>}
        </div>
      </div>
    </>
  )
}
