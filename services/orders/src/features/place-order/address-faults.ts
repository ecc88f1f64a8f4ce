import { missingParts } from '@techshop/contracts/address-rules'
import { isCountry } from '@techshop/contracts/countries'
import type { OrderRequest } from '@techshop/contracts/order'
import type { InvalidMember } from '@techshop/service-runtime/problem'

/** A region may be left out: callers never had to say one, and a postal code leads to it. */
const demanded = new Set(['city', 'postalCode'])

/** What is wrong with an address by the rule of its country. */
export const addressFaults = (address: OrderRequest['shippingAddress']): InvalidMember[] => {
  const at = (member: string) => `/shippingAddress/${member}`
  if (!isCountry(address.country)) return [{ pointer: at('country'), message: 'must be a country (ISO 3166-1)' }]
  return missingParts(address)
    .filter((part) => demanded.has(part))
    .map((part) => ({ pointer: at(part), message: `must be given in ${address.country}` }))
}
