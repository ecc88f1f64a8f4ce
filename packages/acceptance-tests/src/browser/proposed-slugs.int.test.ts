import t from 'tap'
import { openConsole } from './console-pages.ts'
import { visit } from './visit.ts'

const names = {
  'Kühlgerät, groß': 'kuhlgerat-gross',
  'Беспроводные наушники': 'besprovodnye-naushniki',
  'Ασύρματα ακουστικά': 'asyrmata-akoystika',
  東芝ノートパソコン: 'dongzhinotopasokon',
  '무선 헤드폰': 'museon-hedeupon',
  'سماعات لاسلكية': /^[a-z]+(-[a-z]+)*$/,
  'אוזניות אלחוטיות': /^[a-z]+(-[a-z]+)*$/,
  'वायरलेस हेडफोन': /^[a-z]+(-[a-z]+)*$/,
  'Sørensen Ł1': 'sorensen-l1',
}

for (const [list, button] of [
  ['products', 'New product'],
  ['categories', 'New category'],
] as const) {
  t.test(`a slug is proposed for a name in any script: ${list}`, async (t) => {
    await visit(t, async ({ page, complaints }) => {
      const scripts: string[] = []
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.url())
      })
      await openConsole(page, list)
      await page.getByRole(list === 'products' ? 'link' : 'button', { name: button }).click()
      const field = (label: string) => page.getByLabel(label, { exact: true }).first()
      const proposedFor = async (name: string, expected: string | RegExp) => {
        await field('Name').fill(name)
        const slug = field('Slug')
        for (let tries = 0; tries < 50 && !(await slug.inputValue()).match(expected); tries += 1) {
          await page.waitForTimeout(100)
        }
        t.match(await slug.inputValue(), expected, name)
      }
      await proposedFor('Lamp, white', 'lamp-white')
      t.notOk(
        scripts.some((url) => /any-ascii/.test(url)),
        'the tables of scripts are not loaded for Latin names',
      )
      for (const [name, slug] of Object.entries(names)) await proposedFor(name, slug)
      t.ok(scripts.some((url) => /any-ascii/.test(url)))
      await field('Slug').fill('my-own')
      await field('Name').fill('別の名前')
      await page.waitForTimeout(200)
      t.equal(await field('Slug').inputValue(), 'my-own', 'what was typed stays')
      t.same(complaints, [])
    })
  })
}
