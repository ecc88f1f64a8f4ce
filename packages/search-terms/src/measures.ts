/** Ways to write units, by the form in which they are compared. */
const SPELLINGS: Readonly<Record<string, string>> = {
  kb: 'kilobyte kilobytes',
  mb: 'megabyte megabytes',
  gb: 'gigabyte gigabytes gig gigs',
  tb: 'terabyte terabytes',
  gbit: 'gbps gigabit',
  mbit: 'mbps megabit',
  in: 'inch inches zoll',
  mm: 'millimeter millimeters millimetre millimetres',
  cm: 'centimeter centimeters centimetre centimetres zentimeter',
  m: 'meter meters metre metres',
  km: 'kilometer kilometers kilometre kilometres',
  g: 'gram grams gramm',
  kg: 'kilogram kilograms kilo kilos kilogramm',
  hz: 'hertz',
  khz: 'kilohertz',
  mhz: 'megahertz',
  ghz: 'gigahertz',
  w: 'watt watts',
  kw: 'kilowatt kilowatts',
  wh: '',
  mah: '',
  v: 'volt volts',
  mp: 'megapixel megapixels',
  dpi: '',
  fps: '',
  lm: 'lumen lumens',
  db: 'decibel decibels',
  l: 'liter liters litre litres',
  ml: 'milliliter milliliters millilitre millilitres',
  h: 'hour hours stunde stunden',
  min: 'minute minutes minuten',
  core: 'cores kern kerne',
}

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([unit, others]) =>
    [unit, ...others.split(' ').filter(Boolean)].map((spelling) => [spelling, unit] as const),
  ),
)

/** The form in which a unit is compared; undefined when the word is none. */
export const unitOf = (word: string): string | undefined => UNITS.get(word)
