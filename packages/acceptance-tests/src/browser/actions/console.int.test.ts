import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { consolePages, openConsole, prepareConsole } from '../console-pages.ts'
import { installPageWatch } from '../page-watch.ts'
import { visit } from '../visit.ts'
import { judgeAction } from './judge-action.ts'
import { walkActions } from './walk-actions.ts'

const readsOnly = new Set(['GET', 'HEAD'])
const creates = /^\/api\/(?:products|categories|orders)$/

/** What must be heard after actions that change what is shown, by the control that does it. */
const mustSay: Record<string, RegExp> = {
  '/admin/orders dialog button Mark as paid': /: Paid\./,
  '/admin/orders/… dialog button Mark as paid': /: Paid\./,
  '/admin/orders/unpaid input Choose …': /\d orders? (?:is|are) chosen/,
  '/admin/products select Status': /\d entr/,
  '/admin/products/… button Save': /is saved/,
  '/admin/products/… button Save by Control+S': /is saved/,
  '/admin/products/… button Remove variant …': /is removed/,
  '/admin/products/… dialog button Archive': /is archived/,
  '/admin/products/… button Undo': /is restored/,
  '/admin/products/… button Go on with this choice': /Your choice is in the form/,
  '/admin/categories button Undo': /is now number/,
}

t.test('whatever staff do by keyboard, the focus stays where they are and they are told', async (t) => {
  const said = await walkActions(t, {
    prepare: prepareConsole,
    pagesOf: consolePages,
    isHarmless: ({ product, childId, parentId, confirmed, rejected }, method, path) => {
      const ours = [product.id, childId, parentId, confirmed.id, rejected.id]
      return readsOnly.has(method) || creates.test(path) || ours.some((id) => path.includes(id))
    },
  })
  for (const [control, words] of Object.entries(mustSay)) t.match(said.get(control), words, control)
})

const watched = (t: Test, walk: (page: Page) => Promise<void>): Promise<void> =>
  visit(t, async ({ page }) => {
    await page.addInitScript(installPageWatch)
    await walk(page)
  })

for (const key of ['Control+s', 'Enter']) {
  t.test(`after saving a product with ${key} the focus is in the field that was typed into`, async (t) => {
    const { product } = await prepareConsole()
    await watched(t, async (page) => {
      await openConsole(page, `products/${product.id}`)
      const name = page.getByLabel('Name', { exact: true }).first()
      await name.fill('A better name')
      const { faults, after } = await judgeAction(page, () => page.keyboard.press(key))
      t.same(faults, [])
      t.match(after.news.join(), 'A better name is saved')
      t.ok(await name.evaluate((field) => field === document.activeElement))
      await page.getByLabel('Slug').fill(`${product.slug}-again`)
      const again = await judgeAction(page, () => page.keyboard.press(key))
      t.match(again.after.news.join(), 'A better name is saved', 'the same is said again')
    })
  })
}

t.test('after an order is cancelled with a reason, that is said and the focus is not lost', async (t) => {
  const { confirmed } = await prepareConsole()
  await watched(t, async (page) => {
    await openConsole(page, `orders/${confirmed.id}`)
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByLabel('Message to the customer').fill('It is broken')
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Cancel order' })
    const { faults, after } = await judgeAction(page, () => confirm.press('Enter'))
    t.same(faults, [])
    t.match(after.news.join(), ': Cancelled.')
  })
})
