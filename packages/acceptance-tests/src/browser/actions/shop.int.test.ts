import t from 'tap'
import { installPageWatch } from '../page-watch.ts'
import { prepareGoods, shoppersPages } from '../shoppers-pages.ts'
import { visit } from '../visit.ts'
import { judgeAction } from './judge-action.ts'
import { walkActions } from './walk-actions.ts'

/** What must be heard after actions that change what is shown, by the control that does it. */
const mustSay: Record<string, RegExp> = {
  '/p/… button Add to cart': /added to the cart/,
  '/p/… button One more of …': /^2 of/,
  '/cart button One more of …': /^$|of/,
  '/cart button One less of …': /^1 of/,
  '/cart button One more of … (unavailable)': /^$/,
  '/cart button One less of … (unavailable)': /^$/,
  '/cart button Take the … that are left': /^2 of/,
  '/cart button Remove …': /was removed/,
  '/cart button Undo': /is back in your cart/,
  '/checkout button Place order for $…': /Please correct the following/,
  '/checkout button I no longer want it': /will not be sent again/,
  '/orders/… dialog button Yes, cancel it': /^Cancelled/,
  '/orders/lookup form .panel narrow': /Please fill this in/,
}

t.test('whatever a shopper does by keyboard, the focus stays where they are and they are told', async (t) => {
  const said = await walkActions(t, {
    prepare: prepareGoods,
    pagesOf: (kept) => shoppersPages(kept).filter(({ name }) => !name.endsWith('-german')),
    // Without a token there is nothing that belongs to anyone else.
    isHarmless: () => true,
  })
  for (const [control, words] of Object.entries(mustSay)) t.match(said.get(control), words, control)
})

t.test('an order that is not found is said, and the focus is where it is written', async (t) => {
  await visit(t, async ({ page }) => {
    await page.addInitScript(installPageWatch)
    await page.goto('/orders/lookup')
    await page.locator('[data-island][data-ready]').waitFor()
    await page.getByLabel('Order number').fill('TS-0000-0000')
    await page.getByLabel('E-mail address').fill('nobody@example.com')
    const { faults, after } = await judgeAction(page, () => page.keyboard.press('Enter'))
    t.same(faults, [])
    t.match(after.news.at(-1), 'No order matches')
    t.match(after.focus, 'No order matches')
  })
})
