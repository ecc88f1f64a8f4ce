import { formatAddress } from 'localized-address-format'
import { isCountry } from './countries.ts'

/** The members of an address that differ by country. */
export type AddressPart = 'line1' | 'line2' | 'postalCode' | 'city' | 'region'

export interface AddressParts {
  readonly line1: string
  readonly line2?: string | undefined
  readonly city?: string | undefined
  readonly region?: string | undefined
  readonly postalCode?: string | undefined
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** What stands in an answer for a town or postal code that the address does without. */
export const notGiven = '(none)'

const listed = (codes: string): ReadonlySet<string> => new Set(codes.split(/\s+/))

// Which members a country's post needs: the Address Data Service of Google (libaddressinput), 2026.
const needPostalCode = listed(`AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HU IM
  IN IO IT JE JP KR LI LT LU LV MF MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SJ SK SM TC TR TW UA
  US VI WF YT ZA`)
const needRegion = listed(`AE AS AU BR CA CN CO CR ES FM HK HN ID IN IQ IT JM JP KN KR KY MH MP MX NR PF PG PW RU SO SV
  TW UM US VE VI`)
const needNoCity = listed('AE AG CO GI HK ID JP KY MO NR SG SM VG')

/** What people call the members there; the first of each kind is the usual one. */
const kinds = {
  postalCode: { postal: '', zip: 'AS FM GU MH MP PR PW UM US VI', pin: 'IN', eircode: 'IE' },
  city: { city: '', suburb: 'AU', district: 'HK PE SD SY TR TW' },
  region: {
    province: '',
    area: 'HK',
    county: 'IE TW',
    department: 'CO HN NI',
    district: 'NR',
    emirate: 'AE',
    island: 'BS CV KI KN KY PF SC TV',
    oblast: 'RU UA',
    parish: 'BB JM',
    prefecture: 'JP',
    state: 'AS AU BR FM IN MH MP MX MY NG PW UM US VE VI',
  },
} as const

type Kind<Part extends keyof typeof kinds> = keyof (typeof kinds)[Part]
export type PostalCodeKind = Kind<'postalCode'>
export type CityKind = Kind<'city'>
export type RegionKind = Kind<'region'>

const kindOf = <Part extends keyof typeof kinds>(part: Part, country: string): Kind<Part> => {
  const entries = Object.entries<string>(kinds[part])
  const found = entries.find(([, codes]) => codes.split(' ').includes(country)) ?? entries[0]
  return found?.[0] as Kind<Part>
}

export interface AddressRule {
  /** The members that an address has there, in the order in which it is written. */
  readonly parts: readonly AddressPart[]
  /** Those that a form asks for until they are there. */
  readonly required: ReadonlySet<AddressPart>
  readonly postalCode: PostalCodeKind
  readonly city: CityKind
  readonly region: RegionKind
}

/** Before a country is chosen, everything is offered. */
const anyCountry: AddressRule = {
  parts: ['line1', 'line2', 'postalCode', 'city', 'region'],
  required: new Set(['line1']),
  postalCode: 'postal',
  city: 'city',
  region: 'province',
}

const marks = { line1: '\ue000', postalCode: '\ue001', city: '\ue002', region: '\ue003' } as const

/** The parts in the order of the format, which tells it when each is a mark to be found again. */
const partsIn = (country: string): AddressPart[] => {
  const written = formatAddress(
    {
      postalCountry: country,
      addressLines: [marks.line1],
      postalCode: marks.postalCode,
      locality: marks.city,
      administrativeArea: marks.region,
    },
    'latin',
  ).join('\n')
  const found = (['line1', 'postalCode', 'city', 'region'] as const).filter((part) => written.includes(marks[part]))
  const inOrder = found.toSorted((a, b) => written.indexOf(marks[a]) - written.indexOf(marks[b]))
  return inOrder.flatMap((part): AddressPart[] => (part === 'line1' ? ['line1', 'line2'] : [part]))
}

/** How an address is written in a country: what it has, in which order, what it needs and what that is called there. */
export const addressRule = (country: string): AddressRule => {
  if (!isCountry(country)) return anyCountry
  const parts = partsIn(country)
  const needs: Record<AddressPart, boolean> = {
    line1: true,
    line2: false,
    postalCode: needPostalCode.has(country),
    city: !needNoCity.has(country),
    region: needRegion.has(country),
  }
  return {
    parts,
    required: new Set(parts.filter((part) => needs[part])),
    postalCode: kindOf('postalCode', country),
    city: kindOf('city', country),
    region: kindOf('region', country),
  }
}

const isMissing = (address: AddressParts, part: AddressPart): boolean => (address[part] ?? '').trim() === ''

/** The members that the address still needs in its country. */
export const missingParts = (address: AddressParts): AddressPart[] =>
  [...addressRule(address.country).required].filter((part) => isMissing(address, part))

const given = (text: string | undefined): string => (text === undefined || text === notGiven ? '' : text)

/** The lines of an address label, without the country; what its country has no place for comes last. */
export const addressLines = (name: string, address: AddressParts): string[] => {
  const { country, line1, line2 = '' } = address
  const city = given(address.city)
  const region = given(address.region)
  const postalCode = given(address.postalCode)
  const { parts } = addressRule(country)
  const label = formatAddress(
    {
      postalCountry: country,
      name,
      addressLines: [line1, line2].filter(Boolean),
      postalCode,
      locality: city,
      administrativeArea: region,
    },
    'latin',
  )
  const rest = { postalCode, city, region }
  const unplaced = (['postalCode', 'city', 'region'] as const).filter((part) => !parts.includes(part))
  return [...label, ...unplaced.map((part) => rest[part])].filter((text) => text.trim() !== '')
}
