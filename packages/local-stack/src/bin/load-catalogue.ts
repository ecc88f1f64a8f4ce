// Loads the sample catalogue into the shop at GATEWAY_URL, as whom STAFF_TOKEN says. May be repeated.
import { loadCatalogue, newShopsCatalogue } from '../catalogue-load.ts'

const { GATEWAY_URL: gatewayUrl, STAFF_TOKEN: token } = process.env
if (!gatewayUrl || !token) {
  console.error('GATEWAY_URL and STAFF_TOKEN have to be set')
  process.exit(2)
}
const products = await loadCatalogue({ gatewayUrl, token: async () => token }, await newShopsCatalogue(undefined))
console.log(`${products} products are in the shop at ${gatewayUrl}`)
