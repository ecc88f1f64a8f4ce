import { loadTexts } from '../texts/load-texts.ts'
import { createListbox, type Suggestion } from './listbox.ts'

/** Long enough that a fast typist asks once a word, short enough that the list seems to follow. */
const pauseMs = 120
const shortestWord = 2

/** Asks for completions; stale questions are aborted by their signal. No list is better than an error in the way. */
const readSuggestions = async (typed: string, signal: AbortSignal): Promise<Suggestion[]> => {
  try {
    const response = await fetch(`/api/products/suggestions?q=${encodeURIComponent(typed)}&limit=8`, { signal })
    return response.ok ? (await response.json()).items : []
  } catch {
    return []
  }
}

/**
 * Makes a search form's field an editable combobox with a list of suggestions
 * (ARIA Authoring Practices, “Combobox”: list autocomplete with manual selection).
 */
export const suggestWhileTyping = async (form: HTMLFormElement): Promise<void> => {
  const input = form.querySelector('input')
  if (!input) return
  const { lang } = document.documentElement
  const { suggestions: texts } = await loadTexts(lang)
  const listbox = createListbox(form, input, { locale: lang, texts })
  let asking = new AbortController()

  const ask = async () => {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const typed = input.value.trim()
    if (typed.length < shortestWord) return listbox.close()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (signal.aborted) return
    const suggestions = await readSuggestions(typed, signal)
    if (!signal.aborted && document.activeElement === input) listbox.show(suggestions, typed)
  }

  input.addEventListener('input', () => void ask())
  input.addEventListener('blur', () => {
    asking.abort()
    listbox.close()
  })
  form.addEventListener('submit', () => asking.abort())
  if (document.activeElement === input && input.value !== input.defaultValue) await ask()
}
