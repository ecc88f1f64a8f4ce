import type { Category } from '@techshop/client/types'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { useConsole } from '../console-context.ts'
import { CategoryTreeItem } from './category-tree-item.tsx'
import { type Direction, mayStand, type Place, placeBeside, placeTowards } from './tree-moves.ts'
import { closedAtFirst, type TreeRow, visibleRows } from './tree-rows.ts'

interface CategoryTreeViewProps {
  tree: CategoryTree
  /** The category that is opened beside the tree. */
  openedId: string | undefined
  onOpen: (category: Category) => void
  onMove: (category: Category, place: Place) => void
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** Which line an arrow leads to (WAI-ARIA Authoring Practices, tree view). */
const rowTowards = (rows: readonly TreeRow[], row: TreeRow, key: string): TreeRow | undefined => {
  const at = rows.indexOf(row)
  if (key === 'ArrowDown') return rows[at + 1]
  if (key === 'ArrowUp') return rows[at - 1]
  if (key === 'Home') return rows[0]
  if (key === 'End') return rows.at(-1)
  if (key === 'ArrowRight') return row.isOpen ? rows[at + 1] : undefined
  if (key === 'ArrowLeft') return rows.find(({ category }) => category.id === row.category.parentId)
  return undefined
}

/** The tree of categories. Arrows walk it, with Alt they move the category; a pointer may drag it. */
export const CategoryTreeView = ({ tree, openedId, onOpen, onMove }: CategoryTreeViewProps) => {
  const { categories: labels } = useConsole().texts
  const [closed, setClosed] = useState(() => closedAtFirst(tree, openedId))
  const [focusedId, setFocusedId] = useState<string>()
  const [dragged, setDragged] = useState<Category>()
  const list = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const rows = visibleRows(tree, closed)
  const focusable = rows.find(({ category }) => category.id === (focusedId ?? openedId)) ?? rows[0]

  // At once: the next key must not reach the line before.
  useLayoutEffect(() => {
    // A line that was moved has lost the focus on its way.
    if (wantsFocus.current) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })
  const focus = (row: TreeRow) => {
    wantsFocus.current = true
    setFocusedId(row.category.id)
  }
  const fold = (id: string, isClosed: boolean) => {
    const others = [...closed].filter((other) => other !== id)
    setClosed(new Set(isClosed ? [...others, id] : others))
  }
  const move = (category: Category, place: Place) => {
    if (!mayStand(tree, category, place)) return
    if (place.parentId) fold(place.parentId, false)
    onMove(category, place)
  }
  const handleKey = (event: KeyboardEvent, row: TreeRow) => {
    const { category, hasChildren, isOpen } = row
    const direction = directions[event.key]
    const next = rowTowards(rows, row, event.key)
    if (event.altKey && direction) {
      const place = placeTowards(tree, category, direction)
      if (place) move(category, place)
    } else if (event.key === 'Enter' || event.key === ' ') onOpen(category)
    else if (event.key === 'ArrowRight' && hasChildren && !isOpen) fold(category.id, false)
    else if (event.key === 'ArrowLeft' && isOpen) fold(category.id, true)
    else if (next) focus(next)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={list}
      role="tree"
      class="tree"
      aria-label={labels.heading}
      aria-describedby="tree-keys"
      onFocusIn={() => {
        wantsFocus.current = true
      }}
      onFocusOut={(event) => {
        wantsFocus.current = list.current?.contains(event.relatedTarget as Node | null) ?? false
      }}
    >
      {rows.map((row) => (
        <CategoryTreeItem
          key={row.category.id}
          row={row}
          isFocusable={row === focusable}
          isOpened={row.category.id === openedId}
          mayTake={dragged !== undefined && mayStand(tree, dragged, { parentId: row.category.id, index: 0 })}
          onKey={(event) => handleKey(event, row)}
          onOpen={() => {
            setFocusedId(row.category.id)
            onOpen(row.category)
          }}
          onFold={() => fold(row.category.id, row.isOpen)}
          onDrag={setDragged}
          onDrop={(where) => {
            if (dragged) move(dragged, placeBeside(tree, dragged, row.category, where))
            setDragged(undefined)
          }}
        />
      ))}
    </div>
  )
}
