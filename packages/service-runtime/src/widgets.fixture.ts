import { generateKeyPairSync, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { type ApiVocabulary, standardVocabulary } from '@techshop/http-contract/api-vocabulary'
import { StaleVersionProblem } from '@techshop/http-contract/extended-problem'
import { anyone, operation, owner, staff } from '@techshop/http-contract/operation'
import { exampleOf } from '@techshop/http-contract/problem-examples'
import { input, named, nullable, oneOf, output, ref } from '@techshop/http-contract/schema'
import type { Test } from 'tap'
import { Type } from 'typebox'
import type { ServiceConfig } from './config.ts'
import { createService, type ServiceOptions } from './service.ts'

const Widget = named(
  'Widget',
  output({
    id: Type.String(),
    name: Type.String(),
    colour: oneOf(['red', 'green']),
    note: Type.Optional(nullable(Type.String())),
  }),
)
const WidgetWrite = named(
  'WidgetWrite',
  input({
    name: Type.String({ minLength: 1, maxLength: 40 }),
    colour: oneOf(['red', 'green']),
    parts: Type.Optional(Type.Array(input({ sku: Type.String(), quantity: Type.Integer({ minimum: 1 }) }))),
    parentId: Type.Optional(nullable(Type.String({ format: 'uuid' }))),
  }),
)
const WidgetPatch = named('WidgetPatch', input({ name: Type.Optional(Type.String({ minLength: 1 })) }))
const WidgetList = named('WidgetList', output({ items: Type.Array(ref(Widget)) }))

const tag = 'widgets'
const byId = Type.Object({ id: Type.String({ maxLength: 20 }) })

export const listWidgets = operation({
  operationId: 'listWidgets',
  method: 'GET',
  path: '/api/widgets',
  tag,
  summary: 'List widgets',
  access: anyone,
  query: input({
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 24 }),
    q: Type.Optional(Type.String()),
    colour: Type.Optional(Type.Array(oneOf(['red', 'green']), { maxItems: 2 })),
    large: Type.Optional(Type.Boolean()),
  }),
  responses: { 200: ref(WidgetList) },
  cached: true,
  tagged: true,
})
export const getWidget = operation({
  operationId: 'getWidget',
  method: 'GET',
  path: '/api/widgets/{id}',
  tag,
  summary: 'Read one widget',
  access: anyone,
  params: byId,
  responses: { 200: ref(Widget) },
  problems: ['not-found'],
  cached: true,
  tagged: true,
})
export const createWidget = operation({
  operationId: 'createWidget',
  method: 'POST',
  path: '/api/widgets',
  tag,
  summary: 'Create a widget',
  access: staff('catalog:write'),
  headers: Type.Object({ 'x-dozen': Type.Optional(Type.Integer({ multipleOf: 12 })) }),
  query: input({ dryRun: Type.Optional(Type.Boolean()) }),
  body: ref(WidgetWrite),
  responses: { 201: ref(Widget) },
  problems: ['name-taken'],
  tagged: true,
})
export const suggestWidget = operation({
  ...createWidget,
  operationId: 'suggestWidget',
  path: '/api/suggestions',
  access: anyone,
})
export const editWidget = operation({
  operationId: 'editWidget',
  method: 'PATCH',
  path: '/api/widgets/{id}',
  tag,
  summary: 'Edit a widget',
  access: anyone,
  params: byId,
  body: ref(WidgetPatch),
  responses: { 200: ref(Widget) },
  conditional: true,
  tagged: true,
})
export const deleteWidget = operation({
  operationId: 'deleteWidget',
  method: 'DELETE',
  path: '/api/widgets/{id}',
  tag,
  summary: 'Delete a widget',
  access: anyone,
  params: byId,
  responses: { 204: null },
  conditional: true,
})
export const getReceipt = operation({
  operationId: 'getReceipt',
  method: 'GET',
  path: '/api/receipts/{id}',
  tag,
  summary: 'Read a receipt',
  access: owner('orders:read'),
  params: byId,
  responses: { 200: ref(Widget) },
  tagged: true,
})
export const findReceipt = operation({
  operationId: 'findReceipt',
  method: 'POST',
  path: '/api/receipts/lookup',
  tag,
  summary: 'Find a receipt',
  access: anyone,
  responses: { 204: null },
  rateLimit: { max: 2, windowSeconds: 60 },
})
export const importWidgets = operation({
  operationId: 'importWidgets',
  method: 'POST',
  path: '/api/widgets/import',
  tag,
  summary: 'Import widgets',
  access: anyone,
  bodyLimitBytes: 1_000,
  responses: { 200: null },
  requestStream: { mediaTypes: ['application/x-ndjson'], description: 'One widget a line.', line: ref(WidgetWrite) },
  responseStream: { mediaTypes: ['application/x-ndjson'], description: 'One result a line.' },
})
export const followWidgets = operation({
  operationId: 'followWidgets',
  method: 'GET',
  path: '/api/widgets/events',
  tag,
  summary: 'Follow widgets',
  access: anyone,
  responses: { 200: null },
  responseStream: { mediaTypes: ['text/event-stream'], description: 'Each change.' },
})

export const widget = (id: string) => ({ id, name: `Widget ${id}`, colour: 'red' as const })
export const widgetWrite = { name: 'Widget', colour: 'green' }

const nameTaken = { name: 'name-taken', status: 409, title: 'The name is taken' }

/** An API with a problem and an owner's token of its own. */
const vocabulary: ApiVocabulary = {
  ...standardVocabulary,
  problems: {
    ...standardVocabulary.problems,
    'name-taken': { ...nameTaken, example: exampleOf(nameTaken, { detail: 'Another widget has this name.' }) },
  },
  ownerToken: { scheme: 'receipt', description: "A receipt's own token." },
}

const config: ServiceConfig = {
  logLevel: 'silent',
  corsOrigins: [],
  rateLimits: { enabled: false, exempt: [] },
  trustedProxies: [],
}

export type LogLine = Record<string, unknown> & { level: string; msg: string }

/** A service without operations, and what it logged. */
export const startWidgets = async (
  t: Test,
  options: Partial<Omit<ServiceOptions, 'config'>> & { config?: Partial<ServiceConfig> } = {},
) => {
  const lines: LogLine[] = []
  const service = await createService({
    name: 'widgets',
    title: 'Widgets',
    version: '1.2.3',
    description: 'Widgets of all kinds.',
    vocabulary,
    schemas: [StaleVersionProblem, Widget, WidgetWrite, WidgetPatch, WidgetList],
    ready: async () => true,
    logDestination: { write: (line) => void lines.push(JSON.parse(line)) },
    ...options,
    config: { ...config, ...options.config },
  })
  t.teardown(() => service.close())
  return { service, lines }
}

/** A key pair of a staff identity provider, with which it signs tokens. */
export const makeKey = (kid: string, type: 'ed25519' | 'rsa' = 'ed25519') => {
  const { publicKey, privateKey } =
    type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519')
  const alg = type === 'rsa' ? 'RS256' : 'EdDSA'
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' }
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) => {
    const now = Math.floor(Date.now() / 1000)
    const payload = {
      iss: 'https://id.example',
      aud: 'techshop',
      sub: 'ada',
      iat: now,
      exp: now + 300,
      scope: '',
      ...claims,
    }
    const signed = `${encode({ alg, kid, ...header })}.${encode(payload)}`
    return `${signed}.${sign(type === 'rsa' ? 'sha256' : null, Buffer.from(signed), privateKey).toString('base64url')}`
  }
  return { jwk, token }
}

export const writeKeySet = (file: URL, ...keys: { jwk: object }[]) =>
  writeFile(file, JSON.stringify({ keys: keys.map(({ jwk }) => jwk) }))
