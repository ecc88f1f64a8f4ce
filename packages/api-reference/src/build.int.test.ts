import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { asyncApiDocument } from '@techshop/contracts/asyncapi'
import { eventComponents, eventData } from '@techshop/contracts/events'
import { problemTypes } from '@techshop/contracts/problem'
import { problemTypeReference } from '@techshop/http-contract/problem'
import { apiServiceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { buildReference } from './build.ts'
import { guideFolder } from './guide-pages.ts'
import { joined, joinedDocument } from './joined-document.ts'
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

t.test('one document has the operations, the names and the tags of all services', async (t) => {
  const document = JSON.parse(await read('openapi.json'))
  const own = await Promise.all(
    apiServiceNames.map(async (service) =>
      JSON.parse(await readFile(path.join(import.meta.dirname, '../../../services', service, 'openapi.json'), 'utf8')),
    ),
  )
  for (const { paths, components, tags } of own) {
    for (const [at, item] of Object.entries(paths)) t.same(document.paths[at], item)
    for (const name of Object.keys(components.schemas)) t.ok(name in document.components.schemas, name)
    for (const { name } of tags) t.ok(document.tags.some((tag: { name: string }) => tag.name === name))
  }
  t.match(document.info.contact, { name: /\S/ })
})

t.test('documents that mean different things by one name are not joined', async (t) => {
  const document = await joinedDocument(['orders'])
  const other = { ...document, components: { schemas: { Order: { type: 'string' } } } }
  t.throws(() => joined([document, other]), { message: 'two different schemas Order' })
})

interface Documented {
  readonly description: string
  readonly parameters?: readonly { $ref?: string; name?: string; required?: boolean; description?: string }[]
  readonly security: readonly object[]
  readonly requestBody?: { content: Record<string, { schema: object }> }
  readonly responses: Record<string, { $ref?: string; content?: Record<string, { schema: object; examples?: object }> }>
}

t.test('the document says the truth: headers that are demanded, tokens that open more, bodies of lines', async (t) => {
  const document = JSON.parse(await read('openapi.json'))
  const resolved = <T extends { $ref?: string }>(value: T): T =>
    value.$ref
      ? value.$ref
          .slice(2)
          .split('/')
          .reduce((at, step) => at[step], document)
      : value
  const demands = { 'idempotency-key-required': 'Idempotency-Key', 'precondition-required': 'If-Match' }
  const operations = Object.entries<Record<string, Documented>>(document.paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${at}`, operation })),
  )
  const lines: string[] = []
  for (const { name, operation } of operations) {
    const parameters = (operation.parameters ?? []).map(resolved)
    const answers = Object.values(operation.responses).map(resolved)
    const problems = answers.flatMap(({ content }) =>
      Object.keys(content?.['application/problem+json']?.examples ?? {}),
    )
    for (const [problem, header] of Object.entries(demands)) {
      const parameter = parameters.find((each) => each.name === header)
      t.equal(parameter?.required === true, problems.includes(problem), `${name} ${header}`)
    }
    const words = [operation.description, ...parameters.map(({ description }) => description)].join(' ')
    if (/\bstaff\b/i.test(words))
      t.ok(
        operation.security.some((way) => 'staff' in way),
        `${name} tells of staff`,
      )
    for (const content of [operation.requestBody?.content, ...answers.map((answer) => answer.content)]) {
      const schema = content?.['application/x-ndjson']?.schema
      if (schema) lines.push(name)
      if (schema) t.match(schema, { type: 'string', contentSchema: { type: 'array', items: { $ref: String } } }, name)
    }
  }
  t.ok(lines.length >= 3)
})
