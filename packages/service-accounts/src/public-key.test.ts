import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import t from 'tap'
import { readPublicKey } from './public-key.ts'

const pem = (key: KeyObject) =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString()
const ed25519 = generateKeyPairSync('ed25519')

t.test('a key is kept the same whether it comes as PEM or as JWK', async (t) => {
  const fromPem = await readPublicKey(pem(ed25519.publicKey))
  const fromJwk = await readPublicKey(JSON.stringify(ed25519.publicKey.export({ format: 'jwk' })))
  t.same(fromPem, fromJwk)
  t.match(fromPem, { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: /^[A-Za-z0-9_-]{43}$/ })
})

t.test('a private key is refused, in either form', async (t) => {
  await t.rejects(readPublicKey(pem(ed25519.privateKey)), { message: /private key/ })
  await t.rejects(readPublicKey(JSON.stringify(ed25519.privateKey.export({ format: 'jwk' }))), {
    message: /private key/,
  })
})

t.test('a key that is too weak, of another kind, or none at all is refused', async (t) => {
  await t.rejects(readPublicKey(pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)), {
    message: /at least 2048 bits/,
  })
  await t.rejects(readPublicKey(pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)), {
    message: /Ed25519, P-256 or RSA/,
  })
  await t.rejects(readPublicKey('no key'), { message: /no public key/ })
})
