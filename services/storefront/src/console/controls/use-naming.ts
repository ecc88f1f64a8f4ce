import { needsAscii, slugOfName } from '@techshop/contracts/slug-of-name'
import type { Locale } from '../../texts/locales.ts'
import { useConsole } from '../console-context.ts'

interface Named {
  name: string
  slug: string
}

/** Writes any script in ASCII. The tables are large, so they are loaded when somebody types what needs them. */
let toAscii: ((text: string) => string) | undefined
const loadTables = async (): Promise<void> => {
  toAscii ??= (await import('any-ascii')).default
}

const proposed = (name: string, locale: Locale): string =>
  slugOfName(name, { isGerman: locale === 'de', ...(toAscii ? { toAscii } : {}) })

/**
 * Takes a name as it is typed. The slug of something new follows it for as long as it is the one that was proposed.
 * @param isNew what exists keeps its slug when its name changes
 */
export const useNaming = (isNew: boolean, change: (step: (draft: Named) => Partial<Named>) => void) => {
  const { locale } = useConsole()
  return (name: string): void => {
    change((now) =>
      isNew && now.slug === proposed(now.name, locale) ? { name, slug: proposed(name, locale) } : { name },
    )
    if (!isNew || toAscii || !needsAscii(name)) return
    const before = proposed(name, locale)
    loadTables().then(
      () => change((now) => (now.name === name && now.slug === before ? { slug: proposed(name, locale) } : {})),
      // Without a connection there is no proposal; a slug can be typed.
      () => undefined,
    )
  }
}
