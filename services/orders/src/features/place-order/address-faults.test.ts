import t from 'tap'
import { addressFaults } from './address-faults.ts'

const pointers = (address: Parameters<typeof addressFaults>[0]) => addressFaults(address).map(({ pointer }) => pointer)

t.test('a country that does not exist is refused', async (t) => {
  for (const country of ['ZZ', 'UK', 'EU']) {
    t.same(pointers({ line1: 'x', city: 'y', postalCode: 'z', country }), ['/shippingAddress/country'])
  }
})

t.test('postal code and town are needed where the post of the country needs them', async (t) => {
  t.same(pointers({ line1: 'x', country: 'DE' }), ['/shippingAddress/postalCode', '/shippingAddress/city'])
  t.same(pointers({ line1: 'x', city: 'Central', country: 'HK' }), [])
  t.same(pointers({ line1: 'x', postalCode: '238801', country: 'SG' }), [])
  t.same(pointers({ line1: 'x', city: 'Dublin', country: 'IE' }), [])
})

t.test('an address that was accepted before countries had rules still is', async (t) => {
  t.same(pointers({ line1: 'x', city: 'Springfield', postalCode: '62701', country: 'US' }), [])
  t.same(pointers({ line1: 'x', city: 'Hong Kong', postalCode: '000', country: 'HK' }), [])
})
