import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Parser } from '@asyncapi/parser'
import { ref } from '@techshop/http-contract/schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import { asyncApiDocument } from './asyncapi.ts'
import { type EventType, envelope, eventComponents, eventData } from './events.ts'
import { eventExample } from './examples/event-examples.ts'
import { strict } from './strict-schema.ts'

const parser = new Parser()
const types = Object.keys(eventData) as EventType[]

t.test('the document of the events has nothing to say to for the official parser, and names every event', async (t) => {
  const text = await readFile(path.join(import.meta.dirname, '../asyncapi.json'), 'utf8')
  const { document, diagnostics } = await parser.parse(text)
  // Told of everybody who waits for generators that read the latest version.
  const faults = diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version')
  t.same(
    faults.map(({ code, message, path: place }) => `${code}: ${message} at ${place.join('/')}`),
    [],
  )
  const channels = document?.channels().all() ?? []
  t.same(channels.map((channel) => channel.address()).sort(), [...types].sort())
  for (const channel of channels)
    t.same(
      channel
        .messages()
        .all()
        .map((message) => message.name()),
      [channel.address()],
    )
})

t.test('the official parser finds what is wrong', async (t) => {
  const { asyncapi, info, channels, components } = asyncApiDocument()
  const { diagnostics } = await parser.parse({
    asyncapi,
    info,
    channels,
    components,
    operations: { odd: { action: 'shout' } },
  })
  t.ok(diagnostics.length > 0)
})

t.test('the example of every event is what its schema says, with no member more', async (t) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const component of eventComponents) ajv.addSchema(strict(component) as object)
  for (const type of types) {
    const data = ref(eventData[type] as Parameters<typeof ref>[0])
    const validate = ajv.compile(strict(envelope(type, data)) as object)
    t.ok(validate(eventExample(type)), `${type}: ${ajv.errorsText(validate.errors)}`)
    t.notOk(validate({ ...eventExample(type), data: { ...eventExample(type).data, more: 1 } }), `${type} with more`)
  }
})
