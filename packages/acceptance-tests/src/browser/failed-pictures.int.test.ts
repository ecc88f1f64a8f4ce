import { createProduct } from '../goods.ts'
import { call, staffCall } from '../shop.ts'
import { journey } from './visit.ts'

journey('a picture that cannot be loaded shows the tile of none, wherever it stands', async (t, { page }) => {
  const { id, slug } = await createProduct([{ stock: 5 }])
  const images = ['/assets/products/there-is-none.svg', '/assets/products/nor-this.svg'].map((url) => ({
    url,
    alt: 'A lamp',
  }))
  const { headers } = await call('GET', `/api/products/${id}`)
  const patched = await staffCall('PATCH', `/api/products/${id}`, {
    body: { images },
    headers: { 'if-match': headers.get('etag') ?? '' },
  })
  t.equal(patched.status, 200)
  for (let seen = false; !seen; ) {
    await page.goto(`/p/${slug}`)
    seen = (await page.locator('.gallery img').count()) === 2
  }
  const failed = page.locator('[data-no-picture] > img')
  await page.waitForFunction(
    () => document.querySelectorAll('.gallery [data-no-picture], .thumbnails [data-no-picture]').length === 4,
  )
  t.equal(await failed.first().getAttribute('alt'), 'A lamp', 'its text is still there')
  const tile = await page
    .locator('.gallery [data-no-picture]')
    .first()
    .evaluate((element) => {
      const { content, maskImage } = getComputedStyle(element, '::before')
      return { content, isDrawn: maskImage.startsWith('url(') }
    })
  t.same(tile, { content: '""', isDrawn: true })
})
