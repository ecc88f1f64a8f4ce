import type { ComponentChildren } from 'preact'

const rowLinks = 'tbody th a, tbody th button'

/** Moves the focus among the rows with the arrow keys, Home and End. */
const moveAmongRows = (event: KeyboardEvent): void => {
  if (!(event.currentTarget instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(rowLinks)]
  const index = links.indexOf(event.target)
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: links.length - 1 }[event.key]
  if (index < 0 || next === undefined) return
  event.preventDefault()
  links[next]?.focus()
}

/** A table that scrolls sideways where it must; the arrow keys go from row to row. */
export const Table = ({
  label,
  head,
  children,
}: {
  label: string
  head: ComponentChildren
  children: ComponentChildren
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
  <section class="table-frame" aria-label={label} tabIndex={0} onKeyDown={moveAmongRows}>
    <table>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
)
