import type { ComponentChildren } from 'preact'
import { useLanguage } from '../texts/language.ts'
import { Island } from './island.tsx'

interface ClientPageProps {
  island: string
  heading: string
  props?: object
  /** What takes up the room until the script runs. */
  children?: ComponentChildren
}

/** A page whose content belongs to the visitor alone, so that only their browser can make it. */
export const ClientPage = ({ island, heading, props, children }: ClientPageProps) => {
  const { error } = useLanguage().texts
  return (
    <>
      <h1>{heading}</h1>
      <noscript>
        <p class="notice warn">{error.noScript}</p>
      </noscript>
      <Island name={island} {...(props ? { props } : {})}>
        {children ?? <div class="skeleton page-skeleton" aria-hidden="true" />}
      </Island>
    </>
  )
}
