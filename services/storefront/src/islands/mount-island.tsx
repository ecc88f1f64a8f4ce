import { type ComponentType, hydrate, render } from 'preact'
import { LanguageProvider, languageOf } from '../texts/language.ts'
import { loadTexts } from '../texts/load-texts.ts'

/**
 * Takes over every island of a name.
 * @param serverRendered whether the server has rendered the same component there, so that its HTML is kept
 */
export const mountIsland = async <Props extends object>(
  name: string,
  Component: ComponentType<Props>,
  { serverRendered = false }: { serverRendered?: boolean } = {},
): Promise<void> => {
  const { lang } = document.documentElement
  const language = languageOf(lang, await loadTexts(lang))
  for (const island of document.querySelectorAll(`[data-island="${name}"]`)) {
    const root = island.querySelector('[data-root]')
    const data = island.querySelector('script')?.textContent
    if (!root || !data) continue
    const props: Props = JSON.parse(data)
    const tree = (
      <LanguageProvider value={language}>
        <Component {...props} />
      </LanguageProvider>
    )
    if (serverRendered) {
      hydrate(tree, root)
    } else {
      root.replaceChildren()
      render(tree, root)
    }
    island.setAttribute('data-ready', '')
  }
}
