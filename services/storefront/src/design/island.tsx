import type { ComponentChildren } from 'preact'

interface IslandProps {
  /** What `mountIsland` in the page's entry looks for. */
  name: string
  props?: object
  /** The HTML that is there before the script: the same component, or what stands in for it. */
  children?: ComponentChildren
}

/** JSON that can stand in a script element: nothing in it can end that element. */
export const scriptJson = (value: object): { __html: string } => ({
  __html: JSON.stringify(value).replaceAll('<', '\\u003c'),
})

/** A part of a page that a script takes over in the browser, with the data it needs. */
export const Island = ({ name, props = {}, children }: IslandProps) => (
  <div data-island={name}>
    <script type="application/json" dangerouslySetInnerHTML={scriptJson(props)} />
    <div data-root>{children}</div>
  </div>
)
