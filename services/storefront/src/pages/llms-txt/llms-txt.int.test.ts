import t from 'tap'
import { createStorefront } from '../../testing/storefront.ts'

t.test('a language model is told what the shop is and where its documents are, by whole addresses', async (t) => {
  const app = await createStorefront(t, 'http://127.0.0.1:1')
  const { headers, body } = await app.inject('/llms.txt')
  t.equal(headers['content-type'], 'text/plain; charset=utf-8')
  t.match(body, /^# TechShop\n\n> .+\n/)
  const targets = [...body.matchAll(/^- \[[^\]]+\]\(([^)]*)\): \S/gm)].map(([, target]) => target ?? '')
  t.equal(targets.length, body.match(/^- /gm)?.length, 'each line of a list is a link with what it says')
  t.ok(targets.includes('https://shop.example/docs/openapi.json'))
  t.same(
    targets.filter((target) => !target.startsWith('https://shop.example/')),
    [],
  )
})
