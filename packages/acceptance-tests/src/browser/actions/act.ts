import type { Page } from 'playwright-core'

/** Puts the focus on a control, or into the first field of a form, and says with what it is used. */
export const focusOn = (page: Page, key: string): Promise<string> =>
  page.evaluate((wanted) => {
    const control = window.pageWatch.find(wanted)
    if (!control) throw new Error(`there is no ${wanted}`)
    const field = control.localName === 'form' ? control.querySelector<HTMLElement>('input, select') : undefined
    ;(field ?? control).focus()
    const [, modifier, shortcut = ''] = / by (\S+)\+(\S+)$/.exec(wanted) ?? []
    if (modifier) return `${modifier}+${shortcut.length === 1 ? shortcut.toLowerCase() : shortcut}`
    const type = control.inputMode || control.getAttribute('type') || 'text'
    if (control.localName === 'select' || type === 'date') return 'ArrowDown'
    if (type === 'radio' || type === 'checkbox') return 'Space'
    if (!/input|textarea/.test(control.localName)) return 'Enter'
    return /number|numeric|decimal/.test(type) ? 'text 2' : 'text a'
  }, key)

/** Presses a key, or types a text, where the focus is. */
export const press = async ({ keyboard }: Page, key: string): Promise<void> => {
  const [, text] = /^text (.*)/.exec(key) ?? []
  if (text === undefined) return keyboard.press(key)
  await keyboard.press('End')
  await keyboard.type(text)
}
