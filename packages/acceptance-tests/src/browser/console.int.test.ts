import { readFile } from 'node:fs/promises'
import type { Category } from '@techshop/contracts/category'
import type { Order } from '@techshop/contracts/order'
import type { Product } from '@techshop/contracts/product'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import type { Page } from 'playwright-core'
import t from 'tap'
import { orderFor, placeOrder, readOrder, settled } from '../buyers.ts'
import { createCategory, createProduct, readProduct, skuOf, usd } from '../goods.ts'
import { call, staffCall, staffToken, unique } from '../shop.ts'
import { changeElsewhere, openConsole } from './console-pages.ts'
import { visit } from './visit.ts'

/** An order that stock has been found for, with the token that opens it. */
const placed = async (product: Product): Promise<Order> => {
  const { body } = await placeOrder(orderFor({ sku: skuOf(product), quantity: 1 }))
  await settled(body)
  return body
}

t.test('staff see an order arrive and move it on, without a reload and without a token in the address', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    const product = await createProduct([{ stock: 5 }])
    await openConsole(page, 'orders')
    await page.getByText('Live', { exact: true }).waitFor()
    await page.getByRole('table').or(page.getByText('No order has been placed')).first().waitFor()
    t.notMatch(page.url(), 'token')

    const order = await placed(product)
    const row = page.getByRole('row').filter({ hasText: order.number })
    await row.locator('[data-status="confirmed"]').waitFor()
    await row.getByRole('button', { name: 'Mark as paid' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as paid' }).click()
    await row.locator('[data-status="paid"]').waitFor()
    t.equal(await row.getByRole('button', { name: 'Mark as delivered' }).count(), 0, 'only what is allowed is offered')

    await page.reload()
    await row.locator('[data-status="paid"]').waitFor()
    t.same(complaints, [])
  })
})

t.test('on a phone staff find an order by its number and cancel it, with a reason for the buyer', async (t) => {
  await visit(
    t,
    async ({ page }) => {
      const order = await placed(await createProduct([{ stock: 5 }]))
      await openConsole(page, 'orders')
      await page.getByLabel('Number or e-mail').fill(order.number)
      await page.getByRole('button', { name: 'Find' }).click()
      await page.getByRole('link', { name: order.number }).click()
      await page.getByRole('button', { name: 'Cancel order' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Cancel order' }).click()
      await dialog.getByText('Tell the customer why').waitFor()
      t.equal((await readOrder(order)).status, 'confirmed', 'nothing happens without a reason')
      await dialog.getByLabel('Message to the customer').fill('The parcel was damaged')
      await dialog.getByLabel('Internal note').fill('Dropped by the new driver')
      await dialog.getByRole('button', { name: 'Cancel order' }).click()
      await page.getByRole('listitem').filter({ hasText: 'The parcel was damaged' }).waitFor()
      await page.getByText('Nothing more can be done').waitFor()
      await page.getByRole('listitem').filter({ hasText: 'Internal note: Dropped by the new driver' }).waitFor()
      const entry = (await readOrder(order)).history.at(-1)
      t.match(entry, { status: 'cancelled', message: 'The parcel was damaged' })
      t.notOk(entry?.note, 'which is all that the buyer reads')
    },
    { size: 'mobile' },
  )
})

t.test('staff see what unpaid orders hold, and cancel those that they choose together', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    const product = await createProduct([{ stock: 40 }])
    const [one, other, kept] = [await placed(product), await placed(product), await placed(product)]
    await openConsole(page, 'orders')
    await page.getByRole('link', { name: 'Stock held by unpaid orders' }).click()
    await page.getByRole('heading', { name: 'Stock held by unpaid orders' }).waitFor()
    await page.getByRole('region', { name: 'What is held' }).waitFor()
    t.equal(await page.getByRole('button', { name: 'Cancel chosen orders (0)' }).isDisabled(), true)
    for (const { number } of [one, other]) await page.getByRole('checkbox', { name: `Choose ${number}` }).check()
    await page.getByRole('button', { name: 'Cancel chosen orders (2)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cancel 2 orders?' })
    await dialog.getByLabel('Message to the customer').fill('We have received no payment.')
    await dialog.getByRole('button', { name: 'Cancel orders' }).click()
    await page.getByText('2 orders were cancelled.').waitFor()
    await page.getByRole('checkbox', { name: `Choose ${one.number}` }).waitFor({ state: 'detached' })
    for (const order of [one, other]) {
      t.match((await readOrder(order)).history.at(-1), { status: 'cancelled', message: 'We have received no payment.' })
    }
    t.equal((await readOrder(kept)).status, 'confirmed')
    t.same(complaints, [])
  })
})

t.test(
  'a product is created with all combinations of its options; what is wrong is said beside its field',
  async (t) => {
    await visit(t, async ({ page, complaints }) => {
      const id = unique()
      await openConsole(page, 'products')
      await page.getByRole('link', { name: 'New product' }).click()
      const field = (label: string) => page.getByLabel(label, { exact: true }).first()
      await field('Name').fill(`Console lamp ${id}`)
      await page.getByRole('button', { name: 'Add option' }).click()
      await page.getByRole('group', { name: 'option 1' }).getByLabel('Name').fill('Colour')
      await page.getByLabel('Values, one a line').fill('white\nblack')
      await page.getByLabel('Price in USD').fill('much')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Enter an amount such as 19.99.').waitFor()
      await page.getByLabel('Price in USD').fill('19.99')
      await page.getByLabel('Sku').fill(`LAMP-${id}`)
      await page.getByLabel('Colour').selectOption('black')
      await page.getByRole('button', { name: 'Add all missing combinations' }).click()
      await page.getByRole('group', { name: `CONSOLE-LAMP-${id}-WHITE`.toUpperCase() }).waitFor()
      // Saved with the keyboard alone.
      await page.keyboard.press('Control+s')
      await page.getByRole('heading', { level: 1, name: `Console lamp ${id}` }).waitFor()
      const created = (await call<Product>('GET', `/api/products/console-lamp-${id}`, { token: staffToken })).body
      t.match(created, { status: 'draft', options: [{ name: 'Colour', values: ['white', 'black'] }] })
      t.equal(created.variants.length, 2)

      await field('Name').fill('Changed my mind')
      await page.getByRole('link', { name: 'All products' }).click()
      await page.getByRole('dialog').getByText('Leave without saving?').waitFor()
      await page.getByRole('button', { name: 'Stay here' }).click()
      t.equal(await field('Name').inputValue(), 'Changed my mind', 'what is not saved is not lost unasked')
      await page.getByRole('button', { name: 'Discard' }).click()

      await page.getByRole('button', { name: 'Archive' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click()
      await page.getByRole('button', { name: 'Restore as a draft' }).waitFor()
      t.equal((await readProduct(created.id)).status, 'archived')
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByRole('button', { name: 'Archive' }).waitFor()
      t.equal((await readProduct(created.id)).status, 'draft')
      t.same(complaints, [])
    })
  },
)

t.test('two edits of one product are joined field by field, and no one’s is overwritten unseen', async (t) => {
  await visit(t, async ({ page }) => {
    const product = await createProduct([{ stock: 5, price: 1999 }])
    await openConsole(page, `products/${product.id}`)
    const name = page.getByLabel('Name', { exact: true }).first()
    await name.fill('My name')
    await page.getByLabel('Price in USD').fill('17.50')
    await changeElsewhere(product, { name: 'Their name', description: 'Their description.' })
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Someone else has changed this product' }).waitFor()
    await page.getByText('Only they have changed: Description').waitFor()
    t.equal((await readProduct(product.id)).name, 'Their name')
    await page.getByRole('radio', { name: /Theirs/ }).check()
    await page.getByRole('button', { name: 'Go on with this choice' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Their name is saved.').waitFor()
    t.match(await readProduct(product.id), {
      name: 'Their name',
      description: 'Their description.',
      price: usd(1750),
    })
  })
})

t.test('staff adjust stock with a reason, and the ledger says who and why', async (t) => {
  await visit(t, async ({ page }) => {
    const product = await createProduct([{ stock: 5 }])
    const sku = skuOf(product)
    await openConsole(page, `products/${product.id}`)
    await page.getByLabel('Change', { exact: true }).fill('10')
    await page.getByRole('button', { name: 'Adjust stock' }).click()
    await page.getByText('Say why').waitFor()
    await page.getByLabel('Reason').fill('delivery from the warehouse')
    await page.getByRole('button', { name: 'Adjust stock' }).click()
    await page.getByText(`${sku} now has 15.`).waitFor()
    await page.getByRole('cell', { name: 'delivery from the warehouse' }).waitFor()
    t.equal((await readProduct(product.id)).variants[0]?.stock, 15)
    const ledger = page.getByRole('region', { name: new RegExp(sku) }).last()
    t.notOk(await ledger.evaluate((frame) => frame.scrollWidth > frame.clientWidth), 'all columns are in sight')
    await page.getByLabel('Change', { exact: true }).fill('-16')
    await page.getByLabel('Reason').fill('too many')
    await page.getByRole('button', { name: 'Adjust stock' }).click()
    await page.getByText('There is less stock than you want to take away.').waitFor()
    t.equal((await readProduct(product.id)).variants[0]?.stock, 15)
  })
})

t.test('an import shows what it would do, writes once that is confirmed, and can be undone', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    const id = unique()
    const kept = await createProduct([{ stock: 3, price: 5500 }])
    const rows = [
      'slug;name;sku;price;stock',
      `${kept.slug};Renamed lamp;${skuOf(kept)};0,55;`,
      `import-${id};"Größe ""XL""";IMP-${id};49,90;3`,
      `broken-${id};;IMP-B-${id};1;`,
      '',
    ]
    const file = { name: 'products.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'latin1') }
    await openConsole(page, 'transfer')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('Choose a file first.').waitFor()
    await page.getByLabel('File').setInputFiles(file)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page
      .getByText('This would be done: 1 created, 1 updated, 0 unchanged, 1 failed (read as windows-1252)')
      .waitFor()
    const lines = page.getByRole('table').getByRole('row')
    const changed = lines.filter({ hasText: kept.slug })
    await changed.getByText(kept.name).waitFor()
    t.match(await changed.innerText(), /\$55\.00\s+\$0\.55/, 'the old price and the new one')
    await lines.filter({ hasText: '/name' }).getByText('failed').waitFor()
    t.same(await readProduct(kept.id), kept, 'nothing is written')

    await page.getByRole('button', { name: 'Import now' }).click()
    await page.getByText('Done: 1 created, 1 updated, 0 unchanged, 1 failed').waitFor()
    t.match(await readProduct(kept.id), { name: 'Renamed lamp', price: usd(55) })
    t.match(await readProduct(`import-${id}`), { name: 'Größe "XL"', price: usd(4990) })
    await page.getByLabel('Show').selectOption('failed')
    t.equal(await lines.count(), 2, 'the heading and the one that failed')

    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
    await page.getByText('2 products are as they were.').waitFor()
    t.match(await readProduct(kept.id), { name: kept.name, price: usd(5500) })
    t.match(await readProduct(`import-${id}`), { status: 'archived' })
    t.same(complaints, [])
  })
})

t.test('an export is made for spreadsheets unless another form is chosen', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    await openConsole(page, 'transfer')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ])
    t.match(download.suggestedFilename(), /^products-.*\.csv$/)
    const bytes = await readFile(await download.path())
    t.equal(bytes.toString('utf8', 0, 3), '\ufeff')
    t.same(complaints, [])
  })
})

t.test(
  'the category tree is walked and rearranged by keyboard, moves can be taken back, and a full category stays',
  async (t) => {
    await visit(t, async ({ page, complaints }) => {
      const root = await createCategory()
      const [first, second] = [await createCategory(root.id), await createCategory(root.id)]
      const read = async (id: string) => (await staffCall<Category>('GET', `/api/categories/${id}`)).body
      const item = (category: Category) => page.getByRole('treeitem', { name: category.name })
      await openConsole(page, `categories?id=${second.id}`)
      await item(second).focus()
      await page.keyboard.press('Alt+ArrowUp')
      await page.getByText(`${second.name} is now number 1 in ${root.name}.`).waitFor()
      t.ok((await read(second.id)).position < (await read(first.id)).position)
      await page.keyboard.press('Alt+ArrowDown')
      await page.getByText(`${second.name} is now number 2 in ${root.name}.`).waitFor()
      await page.keyboard.press('Alt+ArrowRight')
      await page.getByText(`${second.name} is now number 1 in ${first.name}.`).waitFor()
      t.equal(await item(second).getAttribute('aria-level'), '3')
      t.equal((await read(second.id)).parentId, first.id)
      await page.getByRole('button', { name: 'Undo' }).click()
      await page.getByText(`${second.name} is now number 2 in ${root.name}.`).waitFor()
      t.equal((await read(second.id)).parentId, root.id)

      await item(second).dragTo(item(first))
      await page.getByText(`${second.name} is now number 1 in ${first.name}.`).waitFor()

      await page.locator('[role="treeitem"][aria-level="3"]', { hasText: second.name }).focus()
      await page.keyboard.press('ArrowUp')
      await page.locator('[role="treeitem"]:focus', { hasText: first.name }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: `Delete ${first.name}` }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
      await page.getByText('It is not empty: 1 category and 0 products are in it.').waitFor()

      await page.getByLabel('Name', { exact: true }).fill(`Renamed ${first.name}`)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText(`Renamed ${first.name} is saved.`).waitFor()
      t.equal((await read(first.id)).name, `Renamed ${first.name}`)
      t.same(complaints, [])
    })
  },
)

/** A token that the browser reads rights from; the services are asked with one that they accept. */
const withRights = async (page: Page, scope: string): Promise<string> => {
  await page.route('**/api/**', async (route) => {
    const headers = { ...route.request().headers(), authorization: `Bearer ${staffToken}` }
    await route.continue({ headers })
  })
  const claims = Buffer.from(JSON.stringify({ sub: 'reader', scope })).toString('base64url')
  return `#token=e30.${claims}.unsigned`
}

t.test('whoever may only read orders is offered nothing else', async (t) => {
  await visit(t, async ({ page }) => {
    const order = await placed(await createProduct([{ stock: 5 }]))
    const token = await withRights(page, 'orders:read')
    await page.goto(`/admin/orders/${order.id}${token}`)
    await page.getByRole('heading', { level: 1, name: order.number }).waitFor()
    t.same(await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents(), [
      'Overview',
      'Orders',
    ])
    t.equal(await page.getByRole('button', { name: /Mark as|Cancel/ }).count(), 0)
    await page.getByRole('link', { name: 'All orders', exact: true }).click()
    await page.getByRole('link', { name: order.number }).waitFor()
    t.equal(await page.getByRole('button', { name: /Mark as|Cancel/ }).count(), 0)
    await page.goto('/admin/products')
    await page.getByText('There is nothing here').waitFor()
  })
})

t.test('staff go on in German without losing what they typed, and find it so when they return', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    await openConsole(page, 'orders')
    await page.getByRole('heading', { level: 1, name: 'Orders', exact: true }).waitFor()
    await page.getByLabel('Number or e-mail').fill('TS-')
    await page.getByRole('button', { name: 'Deutsch' }).click()
    const heading = page.getByRole('heading', { level: 1, name: 'Bestellungen', exact: true })
    await heading.waitFor()
    t.equal(await page.getByLabel('Nummer oder E-Mail').inputValue(), 'TS-')
    await page.reload()
    await heading.waitFor()
    await page.locator('html[lang="de"]').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Orders', exact: true }).waitFor()
    t.same(complaints, [])
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
    await page.getByText('The shop does not accept this token').waitFor()
    t.equal(await page.getByRole('table').count(), 0)
  })
})

t.test(
  'a link with a token signs nobody in unchecked, and replaces a session only when that is confirmed',
  async (t) => {
    await visit(t, async ({ page }) => {
      const claims = Buffer.from(JSON.stringify({ sub: 'mallory', scope: 'orders:read' })).toString('base64url')
      const link = `#token=e30.${claims}.forged`
      await page.goto(`/admin/orders${link}`)
      await page.getByRole('alert').getByText('does not accept the token of the link').waitFor()
      t.equal(await page.getByRole('navigation').count(), 0)

      await page.goto(`/admin/products#token=${staffToken}`)
      await page.getByText('Signed in as local-staff').waitFor()
      await page.goto(`/admin/orders${link}`)
      await page.getByRole('status').getByText('does not accept the token of the link').waitFor()
      await page.getByText('Signed in as local-staff').waitFor()
      t.notMatch(page.url(), 'token')

      await page.goto(`/admin/products${await withRights(page, 'orders:read')}`)
      const dialog = page.getByRole('dialog', { name: 'Sign in as reader instead?' })
      await dialog.getByRole('button', { name: 'Stay signed in' }).click()
      await page.reload()
      await page.getByText('Signed in as local-staff').waitFor()
      await page.goto(`/admin/orders${await withRights(page, 'orders:read')}`)
      await dialog.getByRole('button', { name: 'Replace my session' }).click()
      await page.getByText('Signed in as reader').waitFor()
      await page.reload()
      await page.getByText('Signed in as reader').waitFor()
    })
  },
)

t.test('a session that ends asks for a new token above the page, which keeps what was typed', async (t) => {
  await visit(t, async ({ page }) => {
    const product = await createProduct([{ stock: 5 }])
    await openConsole(page, `products/${product.id}`)
    const name = page.getByLabel('Name', { exact: true }).first()
    await name.fill('Typed before it ended')
    await page.route('**/api/products/**', (route) => {
      const headers = { ...route.request().headers(), authorization: 'Bearer e30.e30.ended' }
      return route.continue({ headers })
    })
    await page.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Your token has expired').waitFor()
    await page.unroute('**/api/products/**')
    await dialog.getByLabel('Staff token').fill(staffToken)
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await dialog.waitFor({ state: 'detached' })
    t.equal(await name.inputValue(), 'Typed before it ended')
    await page.getByRole('button', { name: 'Save' }).click()
    await eventuallyAnswers(
      () => readProduct(product.id),
      (saved) => saved.name === 'Typed before it ended',
    )
  })
})

t.test(
  'staff say which words mean the same, and a search goes by them soon; an edit of an older state is not lost',
  async (t) => {
    await visit(t, async ({ page, complaints }) => {
      const product = await createProduct([{ stock: 3 }])
      const own = product.name.split(' ').at(-1) ?? ''
      const synonym = `gizmo${unique()}`
      const path = '/api/catalog/synonyms'
      const readSynonyms = () => call<{ groups: string[][] }>('GET', path, { token: staffToken })
      await openConsole(page, 'synonyms')
      const groups = page.getByLabel('Groups')
      await groups.fill(`${await groups.inputValue()}\n${synonym}`)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText(/^Line \d+: name two to 20/).waitFor()
      await groups.fill(`${await groups.inputValue()}, ${own}`)

      const before = await readSynonyms()
      const elsewhere = await staffCall('PATCH', path, {
        headers: { 'if-match': before.headers.get('etag') ?? '' },
        body: { groups: [...before.body.groups, [`other${unique()}`, 'thing']] },
      })
      t.equal(elsewhere.status, 200)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Someone else has changed the synonyms').waitFor()
      t.match(await groups.inputValue(), synonym, 'what was typed stays')
      await page.getByRole('button', { name: 'Show what is saved now' }).click()
      await eventuallyAnswers(
        () => groups.inputValue(),
        (shown) => /other\w+, thing/.test(shown),
      )
      await groups.fill(`${await groups.inputValue()}\n${synonym}, ${own}`)
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('The synonyms are saved').waitFor()
      await eventuallyAnswers(
        () => call<{ items: { slug: string }[] }>('GET', `/api/products?q=${synonym}`),
        ({ body }) => body.items[0]?.slug === product.slug,
      )
      t.same(complaints, [])
      // As they were, for whoever shares this shop.
      const { headers } = await readSynonyms()
      await staffCall('PATCH', path, {
        headers: { 'if-match': headers.get('etag') ?? '' },
        body: { groups: before.body.groups },
      })
    })
  },
)
