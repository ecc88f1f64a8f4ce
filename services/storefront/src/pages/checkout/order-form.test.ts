import t from 'tap'
import { emptyForm, missingIn, orderRequestOf, parseForm, placeProblems } from './order-form.ts'

const words = {
  required: 'needed',
  invalid: { ...emptyForm, '/customer/email': 'an address, please' },
}

t.test('problems stand beside their fields, and an empty field is only called empty', async (t) => {
  const form = { ...emptyForm, '/customer/email': 'nope' }
  const errors = [
    { pointer: '/customer/email', message: 'must match format "email"' },
    { pointer: '/customer/name', message: 'must NOT have fewer than 1 characters' },
    { pointer: '/items/0/sku', message: 'must match pattern' },
  ]
  t.same(placeProblems(errors, form, words), {
    fields: { '/customer/email': 'an address, please', '/customer/name': 'needed' },
    others: ['must match pattern'],
  })
})

t.test('optional fields left empty are left out, and blanks around a value are not sent', async (t) => {
  const form = { ...emptyForm, '/customer/name': ' Ada ', '/shippingAddress/line2': '  ' }
  const { customer, shippingAddress } = orderRequestOf(form, [])
  t.equal(customer.name, 'Ada')
  t.notOk('line2' in shippingAddress)
  t.notOk('region' in shippingAddress)
})

t.test('a form is restored from what was kept, and from nothing else', async (t) => {
  t.same(parseForm('{"/customer/name":"Ada","other":1,"/customer/email":7}'), { ...emptyForm, '/customer/name': 'Ada' })
  t.same(parseForm('}'), emptyForm)
  t.same(parseForm(null), emptyForm)
})

t.test('what the chosen country does not have is neither asked for nor sent', async (t) => {
  const typed = {
    ...emptyForm,
    '/customer/name': 'Ada',
    '/customer/email': 'ada@example.com',
    '/shippingAddress/line1': '1 Queen’s Road',
    '/shippingAddress/postalCode': '10115',
    '/shippingAddress/region': 'Hong Kong Island',
  }
  const hongKong = { ...typed, '/shippingAddress/country': 'HK' }
  t.same(missingIn(hongKong, words), {})
  t.same(orderRequestOf(hongKong, []).shippingAddress, {
    line1: '1 Queen’s Road',
    region: 'Hong Kong Island',
    country: 'HK',
  })
  t.same(missingIn({ ...typed, '/shippingAddress/country': 'DE' }, words), { '/shippingAddress/city': 'needed' })
  t.same(Object.keys(missingIn({ ...typed, '/shippingAddress/country': 'US' }, words)), ['/shippingAddress/city'])
  t.same(missingIn({ ...hongKong, '/customer/email': 'ada' }, words), { '/customer/email': 'an address, please' })
  t.ok('/shippingAddress/country' in missingIn(emptyForm, words))
})
