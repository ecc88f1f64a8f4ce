import { localized } from '../texts/locales.ts'
import { shownRecent } from './recent-products.ts'
import { forgetProducts, readRecent } from './recent-storage.ts'

/** Fills the section that the server has left hidden (`design/recently-viewed.tsx`) from what this browser has kept. */
export const showRecent = (section: HTMLElement): void => {
  const list = section.querySelector('ul')
  const template = section.querySelector('template')
  const products = shownRecent(readRecent(), section.dataset.current)
  if (!list || !template || products.length === 0) return
  const cards = products.map(({ slug, name, image }) => {
    const card = template.content.cloneNode(true) as DocumentFragment
    const link = card.querySelector('a')
    const picture = card.querySelector('img')
    if (link) {
      link.textContent = name
      link.href = localized(document.documentElement.lang, `/p/${slug}`)
    }
    if (image) picture?.setAttribute('src', image)
    else picture?.remove()
    return card
  })
  list.replaceChildren(...cards)
  section.hidden = false
  section.querySelector('button')?.addEventListener('click', () => {
    forgetProducts()
    section.hidden = true
    document.getElementById('content')?.focus()
  })
}
