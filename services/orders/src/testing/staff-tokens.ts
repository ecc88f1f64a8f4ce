import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { StaffScope } from '@techshop/contracts/operations'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** An identity provider as small as it can be: a key set on disk, and tokens signed with its key. */
export const createStaffTokens = async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-orders-keys-'))
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const file = path.join(directory, 'jwks.json')
  await writeFile(file, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'EdDSA' }] }))
  const config = { jwksUrl: pathToFileURL(file).href, issuer: 'tests', audience: 'techshop' }
  const token = (...scopes: StaffScope[]): Promise<string> =>
    new SignJWT({ scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .setSubject('ada')
      .setIssuer(config.issuer)
      .setAudience(config.audience)
      .setIssuedAt()
      .setExpirationTime('10 min')
      .sign(privateKey)
  return { config, token, remove: () => rm(directory, { recursive: true, force: true }) }
}
