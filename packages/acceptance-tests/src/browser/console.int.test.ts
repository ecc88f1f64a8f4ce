import t from 'tap'
import { orderFor, placeOrder, settled } from '../buyers.ts'
import { createProduct, readProduct, skuOf, usd } from '../goods.ts'
import { call, staffCall, staffToken } from '../shop.ts'
import { visit } from './visit.ts'

t.test('staff see an order arrive and move it on, without a reload and without a token in the address', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    const product = await createProduct([{ stock: 5 }])
    await page.goto(`/admin/#token=${staffToken}`)
    await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    t.notMatch(page.url(), 'token')

    const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 1 }))
    const order = await settled(placed.body)
    const row = page.getByRole('row').filter({ hasText: order.number })
    await row.locator('[data-status="confirmed"]').waitFor()
    await row.getByRole('button', { name: 'Mark as paid' }).click()
    await row.locator('[data-status="paid"]').waitFor()
    t.equal(await row.getByRole('button', { name: 'Mark as delivered' }).count(), 0, 'only what is allowed is offered')

    await page.reload()
    await row.locator('[data-status="paid"]').waitFor()
    t.same(complaints, [])
  })
})

t.test('staff adjust stock with a reason, and an edit by someone else is never overwritten unseen', async (t) => {
  await visit(t, async ({ page }) => {
    const product = await createProduct([{ stock: 5, price: 1999 }])
    const sku = skuOf(product)
    await page.goto(`/admin/products/${product.id}#token=${staffToken}`)
    await page.getByLabel('Change', { exact: true }).fill('10')
    await page.getByRole('button', { name: 'Adjust stock' }).click()
    await page.getByText('Say why').waitFor()
    await page.getByLabel('Reason').fill('delivery from the warehouse')
    await page.getByRole('button', { name: 'Adjust stock' }).click()
    await page.getByText(`${sku} now has 15.`).waitFor()
    await page.getByRole('cell', { name: 'delivery from the warehouse' }).waitFor()
    t.equal((await readProduct(product.id)).variants[0]?.stock, 15)

    const current = await call('GET', `/api/products/${product.id}`)
    const elsewhere = await staffCall('PATCH', `/api/products/${product.id}`, {
      headers: { 'if-match': current.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
      body: { variants: [{ sku, options: {}, price: usd(2500) }] },
    })
    t.equal(elsewhere.status, 200)
    await page.getByLabel(`Price of ${sku}`).fill('17.50')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Someone else has changed this product').waitFor()
    await page.getByText('now $25.00').waitFor()
    t.equal((await readProduct(product.id)).price.amount, 2500)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    t.equal((await readProduct(product.id)).price.amount, 1750)
  })
})

t.test('without a token, or with one that is none, the console shows nothing but the way in', async (t) => {
  await visit(t, async ({ page }) => {
    await page.goto('/admin/orders')
    await page.getByLabel('Staff token').fill('not a token')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('This is not a token').waitFor()
    const claims = Buffer.from(JSON.stringify({ sub: 'mallory', scope: 'orders:read' })).toString('base64url')
    await page.getByLabel('Staff token').fill(`e30.${claims}.forged`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Your token has expired or is not accepted').waitFor()
    t.equal(await page.getByRole('table').count(), 0)
  })
})
