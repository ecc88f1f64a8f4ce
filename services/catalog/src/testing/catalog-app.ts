import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { notConnected } from '@techshop/messaging/not-connected'
import { assemble } from '@techshop/service-host/assemble'
import { parseIdleConfig } from '@techshop/service-host/config'
import type { Service } from '@techshop/service-runtime/service'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { v7 as uuidv7 } from 'uuid'
import { applyCategory } from '../database/category-read-model.ts'
import type { Database } from '../database/database.ts'
import { catalog } from '../service.ts'

const issuer = 'https://staff.test'
const audience = 'techshop'

export interface Answer {
  readonly status: number
  readonly headers: Record<string, string | undefined>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies whose shape they assert
  readonly body: any
  readonly text: string
}

export interface Call {
  readonly token?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

export interface CatalogApp {
  readonly service: Service
  /** Tokens of staff with and without the scope that writing needs. */
  readonly tokens: { readonly writer: string; readonly reader: string }
  call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, call?: Call): Promise<Answer>
  close(): Promise<void>
}

/** The HTTP side of catalog on a database, as staff and shoppers see it; nothing is published. */
export const createCatalogApp = async (db: Database): Promise<CatalogApp> => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true })
  const jwks = path.join(tmpdir(), `techshop-catalog-jwks-${uuidv7()}.json`)
  await writeFile(jwks, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' }] }))
  const tokenFor = (scope: string) =>
    new SignJWT({ scope })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
      .setSubject('ada')
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey)
  const { host, close } = await assemble(catalog, {
    config: parseIdleConfig(catalog, {
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      RATE_LIMITS: 'off',
      STAFF_JWKS_URL: pathToFileURL(jwks).href,
      STAFF_ISSUER: issuer,
      STAFF_AUDIENCE: audience,
      PICTURE_ORIGINS: 'https://pictures.example',
    }),
    db,
    messaging: notConnected('catalog'),
    isOpen: async () => true,
  })
  const { service } = host
  const call: CatalogApp['call'] = async (method, url, { token, body, headers = {} } = {}) => {
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await service.inject({
      method,
      url,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const isJson = /json$|json;/.test(String(answer.headers['content-type']))
    const isDocument = isJson && !String(answer.headers['content-type']).includes('ndjson')
    return {
      status: answer.statusCode,
      headers: answer.headers as Answer['headers'],
      body: isDocument ? answer.json() : undefined,
      text: answer.body,
    }
  }
  return {
    service,
    tokens: { writer: await tokenFor('catalog:write'), reader: await tokenFor('orders:read') },
    call,
    async close() {
      await close()
      await rm(jwks)
    },
  }
}

/** Puts a category into catalog's read model, as an event would, and returns its id. */
export const saveCategory = async (
  db: Database,
  category: { slug: string; name?: string; parentId?: string | null; id?: string; version?: number; deleted?: boolean },
): Promise<string> => {
  const id = category.id ?? uuidv7()
  const projected = { name: category.slug, parentId: null, position: 0, version: 1, deleted: false, ...category, id }
  await db.transaction().execute((trx) => applyCategory(trx, projected, null))
  return id
}
