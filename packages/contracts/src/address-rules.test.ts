import { iso31661 } from 'iso-3166/1.js'
import { iso31662 } from 'iso-3166/2.js'
import t from 'tap'
import { regionsOf } from './address-regions.ts'
import { addressLines, addressRule, missingParts, notGiven } from './address-rules.ts'
import { countries, isCountry } from './countries.ts'

const assigned = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2)

t.test('the countries are those that exist, and Kosovo', async (t) => {
  t.same(countries.toSorted(), [...assigned, 'XK'].sort())
  for (const code of ['ZZ', 'XX', 'EU', 'UK', 'AC', 'gb', '']) t.notOk(isCountry(code), code)
})

t.test('the regions are those of ISO 3166-2, and the post of the United States abroad', async (t) => {
  for (const [country, regions] of Object.entries(regionsOf)) {
    const published = iso31662.filter(({ parent, code }) => parent === country && code !== 'US-UM')
    const expected = Object.fromEntries(published.map(({ code, name }) => [code.slice(3), name]))
    const abroad =
      country === 'US' ? { AA: 'Armed Forces Americas', AE: 'Armed Forces Europe', AP: 'Armed Forces Pacific' } : {}
    t.same(Object.fromEntries(regions.map(({ code, name }) => [code, name])), { ...expected, ...abroad }, country)
  }
})

t.test('every country has an address with a street, and needs nothing that it does not have', async (t) => {
  for (const country of countries) {
    const { parts, required } = addressRule(country)
    t.ok(parts.includes('line1') && required.has('line1'), country)
    t.same(
      [...required].filter((part) => !parts.includes(part)),
      [],
      country,
    )
    t.equal(new Set(parts).size, parts.length, country)
  }
})

t.test('an address has what its country writes, in that order and by its names', async (t) => {
  for (const [country, parts, required] of [
    ['DE', 'line1 line2 postalCode city', 'line1 postalCode city'],
    ['GB', 'line1 line2 city postalCode', 'line1 city postalCode'],
    ['US', 'line1 line2 city region postalCode', 'line1 city region postalCode'],
    ['HK', 'line1 line2 city region', 'line1 region'],
    ['IE', 'line1 line2 city region postalCode', 'line1 city'],
    ['SG', 'line1 line2 postalCode', 'line1 postalCode'],
    ['AE', 'line1 line2 region', 'line1 region'],
    ['JP', 'line1 line2 region postalCode', 'line1 region postalCode'],
    ['QA', 'line1 line2 city', 'line1 city'],
  ] as const) {
    const rule = addressRule(country)
    t.equal(rule.parts.join(' '), parts, country)
    t.equal([...rule.required].join(' '), required, country)
  }
  t.match(addressRule('US'), { postalCode: 'zip', region: 'state', city: 'city' })
  t.match(addressRule('HK'), { region: 'area', city: 'district' })
  t.match(addressRule('CA'), { postalCode: 'postal', region: 'province' })
})

t.test('what is missing is told by the rule of the country', async (t) => {
  t.same(missingParts({ line1: '1 Queen’s Road', region: 'Hong Kong Island', country: 'HK' }), [])
  t.same(missingParts({ line1: 'Rechenweg 1', city: ' ', country: 'DE' }), ['postalCode', 'city'])
  t.same(missingParts({ line1: '1 Main St', city: 'Springfield', postalCode: '62701', country: 'US' }), ['region'])
})

t.test('a label is written as in its country, loses nothing and shows no stand-in', async (t) => {
  const label = (address: Parameters<typeof addressLines>[1]) => addressLines('Ada Lovelace', address)
  t.same(label({ line1: 'Rechenweg 1', postalCode: '10115', city: 'Berlin', country: 'DE' }), [
    'Ada Lovelace',
    'Rechenweg 1',
    '10115 Berlin',
  ])
  t.same(label({ line1: '1 Main St', city: 'Springfield', region: 'IL', postalCode: '62701', country: 'US' }), [
    'Ada Lovelace',
    '1 Main St',
    'Springfield, IL 62701',
  ])
  const hongKong = { line1: '1 Queen’s Road', city: 'Central', region: 'Hong Kong Island', country: 'HK' }
  t.same(label({ ...hongKong, postalCode: notGiven }), [
    'Ada Lovelace',
    '1 Queen’s Road',
    'Central',
    'Hong Kong Island',
  ])
  t.equal(label({ ...hongKong, postalCode: '999077' }).at(-1), '999077')
  t.same(label({ line1: 'Old', city: notGiven, postalCode: notGiven, country: 'ZZ' }), ['Ada Lovelace', 'Old'])
})
