import type { Category } from '@techshop/client/types'
import { useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'
import { Icon } from '../icon.tsx'
import type { TreeRow } from './tree-rows.ts'

type Where = 'before' | 'after' | 'into'

interface CategoryTreeItemProps {
  row: TreeRow
  isFocusable: boolean
  isOpened: boolean
  /** Whether what is being dragged may be dropped here. */
  mayTake: boolean
  onKey: (event: KeyboardEvent) => void
  onOpen: () => void
  onFold: () => void
  onDrag: (category: Category | undefined) => void
  onDrop: (where: Where) => void
}

/** The upper part of a line means before it, the lower part after it, and between them into it. */
const whereOf = (event: DragEvent): Where => {
  if (!(event.currentTarget instanceof Element)) return 'into'
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const share = (event.clientY - top) / height
  if (share < 0.25) return 'before'
  return share > 0.75 ? 'after' : 'into'
}

/** One line of the tree of categories. */
export const CategoryTreeItem = ({ row, isFocusable, isOpened, mayTake, ...on }: CategoryTreeItemProps) => {
  const { categories: labels } = useConsole().texts
  const [where, setWhere] = useState<Where>()
  const { category, level, siblings, index, hasChildren, isOpen } = row
  return (
    <div
      class={`tree-item ${isOpened ? 'opened' : ''} ${where ? `drop-${where}` : ''}`}
      style={{ '--level': String(level) }}
      role="treeitem"
      tabIndex={isFocusable ? 0 : -1}
      aria-level={level}
      aria-posinset={index + 1}
      aria-setsize={siblings.length}
      aria-selected={isOpened}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      data-id={category.id}
      draggable
      onKeyDown={on.onKey}
      onClick={on.onOpen}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', category.name)
        on.onDrag(category)
      }}
      onDragEnd={() => on.onDrag(undefined)}
      onDragOver={(event) => {
        if (!mayTake) return
        event.preventDefault()
        setWhere(whereOf(event))
      }}
      onDragLeave={() => setWhere(undefined)}
      onDrop={(event) => {
        event.preventDefault()
        setWhere(undefined)
        on.onDrop(whereOf(event))
      }}
    >
      <span class="tree-grip">
        <Icon name="grip" />
      </span>
      {hasChildren ? (
        // The arrow keys fold the line, too.
        // biome-ignore lint/a11y/noStaticElementInteractions: it is for the pointer alone
        // biome-ignore lint/a11y/useKeyWithClickEvents: it is for the pointer alone
        <span
          class={`tree-fold ${isOpen ? 'open' : ''}`}
          onClick={(event) => {
            event.stopPropagation()
            on.onFold()
          }}
        >
          <Icon name="right" />
        </span>
      ) : (
        <span class="tree-fold" />
      )}
      <span class="tree-name">{category.name}</span>
      <span class="soft small number" aria-hidden="true">
        {category.productCount}
      </span>
      <span class="visually-hidden">{labels.products(category.productCount)}</span>
    </div>
  )
}
