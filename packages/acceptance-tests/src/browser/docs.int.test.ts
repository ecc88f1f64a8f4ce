import t from 'tap'
import { visit } from './visit.ts'

const services = [
  { name: 'Catalog', operation: 'List, search and filter products' },
  { name: 'Categories', operation: 'List the categories, flat' },
  { name: 'Orders', operation: 'Place an order' },
]

t.test('another team finds the operations of every service, and asks nobody outside', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    await page.goto('/docs/')
    for (const { name, operation } of services) {
      await page.locator('select#select').selectOption({ label: name })
      await page.getByText(operation, { exact: true }).waitFor()
    }
    await page.getByText('Place an order', { exact: true }).click()
    await page.getByRole('button', { name: 'Try it out' }).waitFor()
    t.same(complaints, [])
  })
})

t.test(
  'from the reference it is one click to the guide, the events and the problems, each with what it links to',
  async (t) => {
    await visit(t, async ({ page, complaints }) => {
      await page.goto('/docs/')
      const above = page.getByRole('navigation', { name: 'API' })
      await above.getByRole('link', { name: 'Guide' }).click()
      const chapters = await page.locator('main ol').getByRole('link').all()
      t.ok(chapters.length > 0)
      const addresses = await Promise.all(chapters.map((chapter) => chapter.getAttribute('href')))
      for (const address of addresses) {
        await page.goto(address ?? '')
        await page.getByRole('heading', { level: 1 }).waitFor()
      }
      await above.getByRole('link', { name: 'Events' }).click()
      await page.getByRole('link', { name: 'orders.order.placed.v1' }).click()
      const placed = page.locator('section', { has: page.locator('[id="orders.order.placed.v1"]') })
      await placed.getByText('Example').click()
      await placed.getByText('"specversion": "1.0"').waitFor()
      await placed.getByRole('link', { name: 'OrderEventData' }).click()
      t.match(page.url(), /#OrderEventData$/)
      await above.getByRole('link', { name: 'Problems' }).click()
      await page.getByRole('link', { name: 'A price has changed' }).click()
      await page.getByRole('heading', { name: 'What to do' }).waitFor()
      t.same(complaints, [])
    })
  },
)
