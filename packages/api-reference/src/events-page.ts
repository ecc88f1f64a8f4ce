import { asyncApiDocument } from '@techshop/contracts/asyncapi'
import { escapeHtml, page } from './page.ts'

/** The part of JSON Schema that the events are written in. */
interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly description?: string
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

interface Message {
  readonly title: string
  readonly summary: string
  readonly payload: Schema
  readonly examples: readonly { readonly payload: unknown }[]
}

interface AsyncApi {
  readonly info: { readonly description: string }
  readonly channels: Readonly<Record<string, unknown>>
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)
const link = (name: string): string => `<a href="#${name}"><code>${name}</code></a>`
const code = (value: unknown): string => `<code>${escapeHtml(JSON.stringify(value))}</code>`

/** What a member holds, in words. */
const kindOf = (schema: Schema): string => {
  if (schema.$ref) return link(nameOf(schema.$ref))
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum) return schema.enum.map(code).join(' or ')
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ')
  if (schema.items) return `array of ${schema.items.properties ? members(schema.items) : kindOf(schema.items)}`
  const values = Object.values(schema.patternProperties ?? {})
  if (values.length > 0) return `object of ${values.map(kindOf).join(' or ')}`
  return escapeHtml([schema.type ?? 'anything', schema.format ? `(${schema.format})` : ''].join(' ').trim())
}

const inCode = (text: string): string => escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')

const members = ({ properties = {}, required = [] }: Schema): string => {
  const rows = Object.entries(properties).map(
    ([name, schema]) =>
      `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${kindOf(schema)}${required.includes(name) ? '' : ', optional'}</td><td>${inCode(schema.description ?? '')}</td></tr>`,
  )
  return `<table><thead><tr><th scope="col">Member</th><th scope="col">Type</th><th scope="col"></th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

const messageSection = (type: string, { title, summary, payload, examples }: Message): string => {
  const data = payload.properties?.data ?? {}
  const shown = examples.map(
    (example) =>
      `<details><summary>Example</summary><pre><code>${escapeHtml(JSON.stringify(example.payload, null, 2))}</code></pre></details>`,
  )
  return `<section><h3 id="${type}">${escapeHtml(title)}</h3>
<p class="kind"><code>${type}</code></p>
<p>${inCode(summary)} <code>data</code>: ${kindOf(data)}.</p>
${shown.join('\n')}</section>`
}

const schemaSection = (name: string, schema: Schema): string =>
  `<section><h3 id="${name}"><code>${name}</code></h3>${schema.description ? `<p>${inCode(schema.description)}</p>` : ''}${schema.properties ? members(schema) : `<p>${kindOf(schema)}</p>`}</section>`

const envelopeSection = ([first]: readonly Schema[]): string => {
  const { data: _, type: __, ...properties } = first?.properties ?? {}
  const type = { type: 'string', description: 'The type of the event; its NATS subject too.' }
  return members({ ...first, properties: { type, ...properties } })
}

/** The page of the events, made from their AsyncAPI document: no script, no outside request. */
export const eventsPage = (document: AsyncApi = asyncApiDocument() as unknown as AsyncApi): string => {
  const { schemas } = document.components
  const envelopes = new Set(
    Object.values(document.components.messages).map(({ payload }) => nameOf(payload.$ref ?? '')),
  )
  const messages = Object.entries(document.components.messages).map(([type, message]): [string, Message] => {
    return [type, { ...message, payload: schemas[nameOf(message.payload.$ref ?? '')] ?? {} }]
  })
  const services = [...new Set(messages.map(([type]) => type.slice(0, type.indexOf('.'))))]
  const sections = services.map((service) => {
    const own = messages.filter(([type]) => type.startsWith(`${service}.`))
    return `<h2>${service}</h2>\n${own.map(([type, message]) => messageSection(type, message)).join('\n')}`
  })
  const index = messages.map(
    ([type, { title }]) => `<li><a href="#${type}"><code>${type}</code></a> ${escapeHtml(title)}</li>`,
  )
  return page(
    'Events',
    `<h1>Events</h1>
<p>${inCode(document.info.description)}</p>
<p>For programs: <a href="/docs/asyncapi.json">the AsyncAPI document</a>.</p>
<ul>${index.join('\n')}</ul>
<h2>The envelope</h2>
${envelopeSection(messages.map(([, { payload }]) => payload))}
${sections.join('\n')}
<h2>Schemas</h2>
${Object.entries(schemas)
  .filter(([name]) => !envelopes.has(name))
  .map(([name, schema]) => schemaSection(name, schema))
  .join('\n')}`,
  )
}
