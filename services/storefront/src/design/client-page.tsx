import { useLanguage } from '../texts/language.ts'
import { Island } from './island.tsx'
import { PageSkeleton } from './page-skeleton.tsx'

interface ClientPageProps {
  island: string
  heading: string
  props?: object
}

/** A page whose content belongs to the visitor alone, so that only their browser can make it. */
export const ClientPage = ({ island, heading, props }: ClientPageProps) => {
  const { error } = useLanguage().texts
  return (
    <>
      <h1>{heading}</h1>
      <noscript>
        <p class="notice warn">{error.noScript}</p>
      </noscript>
      <div class="client-page">
        <Island name={island} {...(props ? { props } : {})}>
          <PageSkeleton />
        </Island>
      </div>
    </>
  )
}
