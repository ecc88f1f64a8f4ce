import t from 'tap'
import { parseConfig } from './config.ts'

const env = { PORT: '0', API_URL: 'http://gateway:8081' }

t.test('the shop is known under the gateway’s address unless told otherwise', async (t) => {
  t.match(parseConfig(env), {
    apiUrl: 'http://gateway:8081',
    publicUrl: 'http://gateway:8081',
    assetBaseUrl: '/assets/build',
    pictureOrigins: [],
  })
  const config = parseConfig({
    ...env,
    PUBLIC_URL: 'https://shop.example/',
    ASSET_BASE_URL: 'https://cdn.example/build/',
    PICTURE_ORIGINS: 'https://pictures.example/ https://other.example',
  })
  t.match(config, { publicUrl: 'https://shop.example', assetBaseUrl: 'https://cdn.example/build' })
  t.same(config.pictureOrigins, ['https://pictures.example', 'https://other.example'])
})

t.test(
  'staff sign in with an identity provider where one is named, and with every scope unless told otherwise',
  async (t) => {
    t.equal(parseConfig(env).identityProvider, undefined)
    const provider = { OIDC_ISSUER: 'https://login.shop.example/realms/staff', OIDC_CLIENT_ID: 'console' }
    t.match(parseConfig({ ...env, ...provider }).identityProvider, {
      issuer: 'https://login.shop.example/realms/staff',
      clientId: 'console',
      scope: /openid .*orders:write/,
      resource: '',
    })
    t.match(parseConfig({ ...env, ...provider, OIDC_SCOPE: 'openid', OIDC_RESOURCE: 'techshop' }).identityProvider, {
      scope: 'openid',
      resource: 'techshop',
    })
    t.throws(() => parseConfig({ ...env, OIDC_ISSUER: provider.OIDC_ISSUER }), /OIDC_CLIENT_ID/)
    t.throws(() => parseConfig({ ...env, ...provider, OIDC_ISSUER: 'login.shop.example' }), /OIDC_ISSUER/)
  },
)

t.test('weaknesses are reported where the project says, or the shop', async (t) => {
  t.match(parseConfig(env).securityContact, { contacts: [/^https:/], policy: /^https:/ })
  const told = {
    SECURITY_CONTACT: 'mailto:security@shop.example tel:+1-201-555-0123',
    SECURITY_POLICY: 'https://shop.example/p',
  }
  t.same(parseConfig({ ...env, ...told }).securityContact, {
    contacts: ['mailto:security@shop.example', 'tel:+1-201-555-0123'],
    policy: 'https://shop.example/p',
  })
})

t.test('addresses that are none are refused at the start', async (t) => {
  t.throws(() => parseConfig({ PORT: '0' }), /API_URL/)
  t.throws(() => parseConfig({ ...env, API_URL: 'gateway:8081' }), /API_URL/)
  t.throws(() => parseConfig({ ...env, PUBLIC_URL: 'https://shop.example/path' }), /PUBLIC_URL/)
  t.throws(() => parseConfig({ ...env, ASSET_BASE_URL: 'assets' }), /ASSET_BASE_URL/)
  t.throws(() => parseConfig({ ...env, PICTURE_ORIGINS: 'https://a.example *' }), /PICTURE_ORIGINS/)
  t.throws(() => parseConfig({ ...env, SECURITY_CONTACT: 'security@shop.example' }), /SECURITY_CONTACT/)
  t.throws(() => parseConfig({ ...env, SECURITY_CONTACT: 'http://shop.example' }), /SECURITY_CONTACT/)
  t.throws(() => parseConfig({ ...env, SECURITY_POLICY: 'http://shop.example' }), /SECURITY_POLICY/)
})
