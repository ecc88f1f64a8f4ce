import { addressRule } from '@techshop/contracts/address-rules'
import { useLanguage } from '../../texts/language.ts'
import type { FieldPointer, FormValues } from './order-form.ts'

/** What each field is called, by the custom of the country that was chosen. */
export const useFieldLabel = (form: FormValues) => {
  const { labels, cityKinds, regionKinds, postalCodeKinds } = useLanguage().texts.checkout
  const country = form['/shippingAddress/country']
  return (pointer: FieldPointer): string => {
    if (country === '') return labels[pointer]
    const { city, region, postalCode } = addressRule(country)
    if (pointer === '/shippingAddress/city') return cityKinds[city]
    if (pointer === '/shippingAddress/region') return regionKinds[region]
    return pointer === '/shippingAddress/postalCode' ? postalCodeKinds[postalCode] : labels[pointer]
  }
}
