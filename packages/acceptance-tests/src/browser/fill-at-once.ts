import type { Page } from 'playwright-core'

/**
 * Fills all fields of all forms in one task, each with a value of its own, as form fillers do.
 * @returns the fields that hold something else once the page has shown the change
 */
export const fieldsLostBy = (page: Page, round: number): Promise<string[]> =>
  page.evaluate(async (round) => {
    type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
    const skipped = /^(hidden|file|checkbox|radio|submit|button)$/
    const fields = [...document.querySelectorAll<Field>('form :is(input, textarea, select)')].filter(
      (field) => !field.disabled && !skipped.test(field.type) && field.checkVisibility(),
    )
    const valueFor = (field: Field, index: number): string => {
      if (field instanceof HTMLSelectElement) return field.options[field.options.length - round]?.value ?? field.value
      if (field instanceof HTMLInputElement && field.type === 'number') {
        return String(Math.min(round + 1, Number(field.max) || 2))
      }
      if (field.type === 'date') return `2026-01-0${round}`
      if (field.type === 'email') return `field-${index}-${round}@example.com`
      const text =
        field.inputMode === 'decimal' || field.inputMode === 'numeric' ? `${index}${round}` : `F${index}R${round}`
      return field.maxLength > 0 ? text.slice(0, field.maxLength) : text
    }
    const set = fields.map((field, index) => {
      const value = valueFor(field, index)
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
      setter?.call(field, value)
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
      return { field, value }
    })
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return set
      .filter(({ field, value }) => field.isConnected && field.value !== value)
      .map(({ field, value }) => `${field.labels?.[0]?.textContent ?? field.name}: ${field.value} instead of ${value}`)
  }, round)
