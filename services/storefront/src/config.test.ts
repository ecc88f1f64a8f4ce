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

t.test('addresses that are none are refused at the start', async (t) => {
  t.throws(() => parseConfig({ PORT: '0' }), /API_URL/)
  t.throws(() => parseConfig({ ...env, API_URL: 'gateway:8081' }), /API_URL/)
  t.throws(() => parseConfig({ ...env, PUBLIC_URL: 'https://shop.example/path' }), /PUBLIC_URL/)
  t.throws(() => parseConfig({ ...env, ASSET_BASE_URL: 'assets' }), /ASSET_BASE_URL/)
  t.throws(() => parseConfig({ ...env, PICTURE_ORIGINS: 'https://a.example *' }), /PICTURE_ORIGINS/)
})
