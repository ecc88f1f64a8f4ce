import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { asyncApiDocument } from '@techshop/contracts/asyncapi'
import { eventComponents, eventData } from '@techshop/contracts/events'
import { problemTypeReference, problemTypes } from '@techshop/contracts/problem'
import t from 'tap'
import { buildReference } from './build.ts'
import { guideFolder } from './guide-pages.ts'
import { problemPages, problemTextsFolder } from './problem-pages.ts'

const directory = await mkdtemp(path.join(tmpdir(), 'api-reference-'))
t.teardown(() => rm(directory, { recursive: true }))
await buildReference(directory)
const built = (await readdir(directory, { recursive: true })).map((file) => file.toString())
const read = (file: string) => readFile(path.join(directory, file), 'utf8')
const names = Object.keys(problemTypes) as (keyof typeof problemTypes)[]

t.test('the type of every problem leads to its page, which says what it means and what to do', async (t) => {
  for (const name of names) {
    const html = await read(`${problemTypeReference(name).replace('/docs/', '')}.html`)
    t.match(html, `<h1>${problemTypes[name].title.replaceAll("'", '&#39;')}</h1>`, name)
    t.match(html, `HTTP status ${problemTypes[name].status}`, name)
    t.match(html, /<h2>What it means<\/h2>\s*<p>[\s\S]{40,}<h2>What to do<\/h2>\s*<ul>\s*<li>/, name)
  }
})

t.test('no text is left for a problem that does not exist', async (t) => {
  const texts = (await readdir(problemTextsFolder)).map((file) => path.parse(file).name)
  t.same(texts.sort(), [...names].sort())
})

t.test('a problem without a text stops the build', async (t) => {
  await t.rejects(problemPages(directory), { code: 'ENOENT' })
})

t.test('the index lists every problem', async (t) => {
  const index = await read('problems/index.html')
  for (const name of names) t.match(index, `href="/docs/problems/${name}"`)
})

t.test('every chapter of the guide has its page', async (t) => {
  const index = await read('guide/index.html')
  for (const file of await readdir(guideFolder)) {
    const { name } = path.parse(file)
    t.match(index, `href="/docs/guide/${name}"`, file)
    t.match(await read(`guide/${name}.html`), /<h1>.+<[/]h1>/)
  }
})

t.test('the page of the events tells every event and every schema, each with its members', async (t) => {
  const html = await read('events.html')
  for (const type of Object.keys(eventData)) t.match(html, `id="${type}"`)
  for (const { $id } of eventComponents) t.match(html, `id="${$id}"`)
  for (const member of ['specversion', 'traceparent', 'unitPrice', 'parentId']) t.match(html, `<code>${member}</code>`)
})

t.test('the AsyncAPI document is served as it is', async (t) => {
  t.same(JSON.parse(await read('asyncapi.json')), JSON.parse(JSON.stringify(asyncApiDocument())))
})

t.test('no link of a page leads nowhere', async (t) => {
  for (const file of built.filter((it) => it.endsWith('.html'))) {
    const html = await read(file)
    for (const [, address = ''] of html.matchAll(/<a href="([^"]+)"/g)) {
      if (address.startsWith('/api/')) continue
      const [place = '', anchor = ''] = address.split('#')
      const target = place === '' ? file : place.replace(/^[/]docs[/]/, '').replace(/([/]|^)$/, '$1index')
      const name = target.endsWith('.html') || target.endsWith('.json') ? target : `${target}.html`
      t.ok(place === '' || place.startsWith('/docs/'), `${file}: ${address}`)
      t.ok(built.includes(name), `${file}: ${address}`)
      if (anchor) t.match(await read(name), `id="${anchor}"`, `${file}: ${address}`)
    }
  }
})

t.test('every file that a page needs is there, and none comes from elsewhere', async (t) => {
  for (const file of built.filter((it) => it.endsWith('.html'))) {
    const html = await read(file)
    for (const [, address = ''] of html.matchAll(/<(?:script|link|img)[^>]* (?:src|href)="([^"]+)"/g)) {
      t.ok(address.startsWith('/docs/'), `${file}: ${address}`)
      t.ok(built.includes(address.replace('/docs/', '')), `${file}: ${address}`)
    }
  }
})

t.test('no page has a script or a style of its own, so the policy can forbid them', async (t) => {
  for (const file of built.filter((it) => it.endsWith('.html')))
    t.notMatch(await read(file), /<script(?![^>]* src=)|<style| on\w+=|javascript:/, file)
})

t.test('the document of the events is there', async (t) => {
  const { asyncapi, channels } = JSON.parse(await read('asyncapi.json'))
  t.match(asyncapi, /^3\./)
  t.ok('orders.order.placed.v1' in channels)
})

t.test('the compressed form of a file is that file', async (t) => {
  const compressed = built.filter((it) => it.endsWith('.gz'))
  t.ok(compressed.includes('swagger-ui-bundle.js.gz'))
  for (const file of compressed)
    t.ok(
      gunzipSync(await readFile(path.join(directory, file))).equals(
        await readFile(path.join(directory, file.slice(0, -3))),
      ),
    )
})
