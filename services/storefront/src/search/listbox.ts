import { formatMoney } from '../texts/format.ts'
import { localized } from '../texts/locales.ts'
import type { Texts } from '../texts/texts.ts'
import { nextOption } from './next-option.ts'

/** A completion as the API gives it. */
export interface Suggestion {
  text: string
  kind: 'product' | 'category'
  slug: string
  /** Of a product. */
  image?: { url: string }
  price?: { amount: number; currency: string }
}

export interface Listbox {
  show(suggestions: readonly Suggestion[], typed: string): void
  close(): void
}

interface Words {
  locale: string
  texts: Texts['suggestions']
}

const element = (name: string, attributes: Record<string, string>): HTMLElement => {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  return made
}

/** What was typed stands in another weight than what completes it. */
const withTypedPart = (text: string, typed: string): (Node | string)[] => {
  const start = text.toLowerCase().indexOf(typed.toLowerCase())
  if (start < 0) return [text]
  const mark = element('span', { class: 'typed' })
  mark.textContent = text.slice(start, start + typed.length)
  return [text.slice(0, start), mark, text.slice(start + typed.length)]
}

/** A small picture beside the name, which says the same; where it does not load, the place stays empty. */
const pictureOf = ({ image }: Suggestion): HTMLElement => {
  const frame = element('span', { class: 'suggestion-picture' })
  if (!image) return frame
  const picture = element('img', { src: image.url, alt: '', width: '40', height: '40', decoding: 'async' })
  picture.addEventListener('error', () => picture.remove())
  frame.append(picture)
  return frame
}

/** The list of suggestions below a search field. The focus stays in the field; `aria-activedescendant` moves. */
export const createListbox = (form: HTMLFormElement, input: HTMLInputElement, { locale, texts }: Words): Listbox => {
  const list = element('ul', { id: 'suggestions', role: 'listbox', class: 'suggestions' })
  list.setAttribute('aria-label', texts.label)
  list.hidden = true
  const status = element('p', { role: 'status', class: 'visually-hidden' })
  form.append(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')
  let active = -1

  const activate = (index: number) => {
    active = index
    for (const [position, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(position === index))
    }
    const option = list.children[index]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }

  const close = () => {
    list.hidden = true
    list.replaceChildren()
    status.textContent = ''
    input.setAttribute('aria-expanded', 'false')
    activate(-1)
  }

  const optionOf = (suggestion: Suggestion, typed: string, index: number): HTMLElement => {
    const { text, kind, slug, price } = suggestion
    const option = element('li', { id: `suggestion-${index}`, role: 'option', 'aria-selected': 'false' })
    option.dataset.href = localized(locale, kind === 'category' ? `/c/${slug}` : `/p/${slug}`)
    if (kind === 'product') option.append(pictureOf(suggestion))
    const name = element('span', { class: 'suggestion-name' })
    name.append(...withTypedPart(text, typed))
    option.append(name)
    const beside = kind === 'category' ? texts.category : price && formatMoney(price, locale)
    if (beside) {
      const label = element('span', { class: kind === 'category' ? 'soft small' : 'number' })
      label.textContent = beside
      option.append(' ', label)
    }
    return option
  }

  const follow = (option: Element | undefined) => {
    const { href } = (option as HTMLElement | undefined)?.dataset ?? {}
    if (href) window.location.assign(href)
  }

  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return
    const next = nextOption(active, list.children.length, event.key)
    if (next !== undefined) activate(next)
    else if (event.key === 'Enter' && active >= 0) follow(list.children[active])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  })
  // The field would lose the focus, and the list close, before the click arrives.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => follow((event.target as Element).closest('[role=option]') ?? undefined))

  return {
    close,
    show: (suggestions, typed) => {
      close()
      status.textContent = suggestions.length === 0 ? texts.none : texts.count(suggestions.length)
      if (suggestions.length === 0) return
      list.replaceChildren(...suggestions.map((suggestion, index) => optionOf(suggestion, typed, index)))
      list.hidden = false
      input.setAttribute('aria-expanded', 'true')
    },
  }
}
