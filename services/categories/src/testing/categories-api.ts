import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Category } from '@techshop/contracts/category'
import type { StaffScope } from '@techshop/contracts/operations'
import { notConnected } from '@techshop/messaging/not-connected'
import { assemble } from '@techshop/service-host/assemble'
import { parseIdleConfig } from '@techshop/service-host/config'
import type { Service } from '@techshop/service-runtime/service'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { Database } from '../database/database.ts'
import { categories } from '../service.ts'
import { createCategoriesDatabase } from './categories-database.ts'

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
  readonly body: any
}

export interface Asking {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  /** null: without a token; all that categories knows unless told. */
  readonly scopes?: readonly StaffScope[] | null
}

export interface CategoriesApi {
  readonly db: Database
  readonly app: Service
  nudges: number
  hasProducts: boolean
  ask(method: string, target: string, asking?: Asking): Promise<Answer>
  /** Creates a category, whose name is its slug unless told. */
  create(slug: string, members?: Partial<Category>): Promise<Category>
  close(): Promise<void>
}

/** The whole HTTP side of categories on a database of its own, with real staff tokens. */
export const startCategoriesApi = async (): Promise<CategoriesApi> => {
  const { db, drop } = await createCategoriesDatabase()
  const directory = await mkdtemp(path.join(tmpdir(), 'categories-api-'))
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const keySet = path.join(directory, 'jwks.json')
  writeFileSync(keySet, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] }))
  const sign = (scopes: readonly StaffScope[]) =>
    new SignJWT({ scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
      .setSubject('staff-1')
      .setIssuer('issuer')
      .setAudience('techshop')
      .setExpirationTime('1h')
      .setIssuedAt()
      .sign(privateKey)
  const { host, close } = await assemble(categories, {
    config: parseIdleConfig(categories, {
      LOG_LEVEL: 'error',
      RATE_LIMITS: 'off',
      STAFF_JWKS_URL: pathToFileURL(keySet).href,
      STAFF_ISSUER: 'issuer',
      STAFF_AUDIENCE: 'techshop',
    }),
    db,
    messaging: notConnected('categories'),
    nudged: () => void api.nudges++,
    isOpen: async () => api.hasProducts,
    logDestination: { write: (line) => process.stderr.write(line) },
  })
  const app = host.service
  const ask = async (method: string, target: string, { body, headers, scopes }: Asking = {}): Promise<Answer> => {
    // Reads are anonymous unless told, as buyers' are.
    const granted = scopes === undefined && method !== 'GET' ? (['categories:write'] as const) : scopes
    const response = await app.inject({
      method: method as 'GET',
      url: target,
      headers: { ...(granted ? { authorization: `Bearer ${await sign(granted)}` } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const text = response.body
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
      body: text === '' ? undefined : JSON.parse(text),
    }
  }
  const api: CategoriesApi = {
    db,
    app,
    nudges: 0,
    hasProducts: true,
    ask,
    async create(slug, members = {}) {
      const { status, body } = await ask('POST', '/api/categories', { body: { slug, name: slug, ...members } })
      if (status !== 201) throw new Error(JSON.stringify(body))
      return body
    },
    async close() {
      await close()
      await drop()
      await rm(directory, { recursive: true })
    },
  }
  return api
}

/** What If-Match wants of a category that was read. */
export const seen = ({ version }: { version: number }) => ({ 'if-match': `"${version}-${'0'.repeat(20)}"` })
