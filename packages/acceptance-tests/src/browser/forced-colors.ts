import type { ElementHandle, Page } from 'playwright-core'
import type { Test } from 'tap'

type Stateful = ElementHandle<HTMLElement>

/** States that people must be able to see, and how an element is without each. */
const states: Record<string, (element: HTMLElement) => void> = {
  '[aria-selected="true"]': (element) => element.setAttribute('aria-selected', 'false'),
  '[aria-current]:not([aria-current="false"])': (element) => element.removeAttribute('aria-current'),
  '[aria-pressed="true"]': (element) => element.setAttribute('aria-pressed', 'false'),
  '[aria-invalid="true"]': (element) => element.removeAttribute('aria-invalid'),
  'button[aria-disabled="true"]': (element) => element.removeAttribute('aria-disabled'),
  'button:disabled': (element) => element.removeAttribute('disabled'),
  '.done': (element) => element.classList.remove('done'),
  '.option-value.out_of_stock': (element) => element.classList.remove('out_of_stock'),
}

/** A picture of an element with what stands close around it. */
const picture = async (page: Page, element: Stateful): Promise<string> => {
  const box = await element.boundingBox()
  if (!box) return ''
  const clip = { x: Math.max(0, box.x - 6), y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 }
  return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64')
}

/** One for each kind: elements of the same classes look the same. */
const kindOf = (element: HTMLElement): string =>
  `${element.localName}.${element.className} in ${element.parentElement?.className}`

/**
 * With the colours of the system alone, whatever is chosen, current, wrong or unavailable can be told apart.
 * @param seen kinds of elements that other pages have shown already; those of this page are added
 */
export const checkForcedColors = async (t: Test, page: Page, name: string, seen: Set<string>): Promise<void> => {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const [state, remove] of Object.entries(states)) {
    for (const element of (await page.$$(state)) as Stateful[]) {
      const kind = `${state} ${await element.evaluate(kindOf)}`
      if (seen.has(kind) || !(await element.isVisible())) continue
      seen.add(kind)
      // To the middle, where no bar that sticks to an edge covers it.
      await element.evaluate((shown) => shown.scrollIntoView({ block: 'center' }))
      const shown = await picture(page, element)
      const before = await element.evaluate((stateful) =>
        [...stateful.attributes].map(({ name, value }) => [name, value]),
      )
      await element.evaluate(remove)
      t.not(await picture(page, element), shown, `${name}: ${kind}`)
      await element.evaluate((stateful, attributes) => {
        for (const [name = '', value = ''] of attributes) stateful.setAttribute(name, value)
      }, before)
    }
  }
  await page.emulateMedia({ forcedColors: 'none' })
}
