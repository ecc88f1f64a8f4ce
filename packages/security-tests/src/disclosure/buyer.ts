import { unique } from '../access/goods.ts'

/** Somebody who is nobody else, by every word. Words without special characters survive every encoding but base64. */
export const makeBuyer = () => {
  const mark = unique()
  const word = (meaning: string) => `Private${meaning}${mark}`
  return {
    name: `${word('First')} ${word('Last')}`,
    email: `${word('Mail')}@example.org`,
    shippingAddress: {
      line1: `12 ${word('Street')}`,
      line2: word('Floor'),
      city: word('City'),
      region: word('Region'),
      postalCode: `P${mark}`,
      country: 'GB',
    },
    reason: `call me on ${word('Phone')}`,
    idempotencyKey: word('Key'),
    forgedToken: `local1~1999999999~${word('Forged')}`,
  }
}

export type BuyerDetails = ReturnType<typeof makeBuyer>

/** Each word of the buyer that must not show up anywhere, by what it is. */
export const wordsOf = (buyer: BuyerDetails): Map<string, string> => {
  const [first = '', last = ''] = buyer.name.split(' ')
  const { line1, line2, city, region, postalCode } = buyer.shippingAddress
  return new Map([
    ['first name', first],
    ['last name', last],
    ['e-mail address', buyer.email.split('@')[0] ?? ''],
    ['street', line1.slice(3)],
    ['floor', line2],
    ['city', city],
    ['region', region],
    ['postal code', postalCode],
    ['phone number', buyer.reason.split(' ').at(-1) ?? ''],
    ['idempotency key', buyer.idempotencyKey],
    ['forged token', buyer.forgedToken.split('~')[2] ?? ''],
  ])
}
