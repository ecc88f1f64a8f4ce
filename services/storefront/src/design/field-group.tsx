import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface FieldGroupProps {
  heading: string
  /** Besides those of every panel. */
  class?: string
  children: ComponentChildren
}

/** Fields that belong together, in a panel under their heading. It is no legend, which browsers place differently in a grid. */
export const FieldGroup = ({ heading, class: classes = '', children }: FieldGroupProps) => {
  const id = useId()
  return (
    <fieldset class={`panel ${classes}`} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </fieldset>
  )
}
