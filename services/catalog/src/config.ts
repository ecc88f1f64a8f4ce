import { pictureOrigin } from '@techshop/contracts/picture-address'
import type { Environment, Report } from '@techshop/service-runtime/config'

/** What catalog alone is told by its environment. */
export interface CatalogConfig {
  /** ISO 4217: what everything is sold in. */
  readonly currency: string
  /** Origins besides the shop's own that pages may show pictures of. */
  readonly pictureOrigins: readonly string[]
}

/** Reads what no other service is told. Pure. */
export const readConfig = (env: Environment, report: Report): CatalogConfig => ({
  currency: readCurrency(env, report),
  pictureOrigins: readPictureOrigins(env, report),
})

const readCurrency = ({ SHOP_CURRENCY }: Environment, report: Report): string => {
  const currency = SHOP_CURRENCY || 'USD'
  if (!/^[A-Z]{3}$/.test(currency)) report('SHOP_CURRENCY must be an ISO 4217 code such as USD')
  return currency
}

const readPictureOrigins = ({ PICTURE_ORIGINS = '' }: Environment, report: Report): readonly string[] => {
  const origins = PICTURE_ORIGINS.split(/\s+/).filter(Boolean).map(pictureOrigin)
  if (origins.includes(undefined) || origins.includes('own')) {
    report('PICTURE_ORIGINS must be origins such as https://pictures.example, separated by spaces')
  }
  return origins.filter((origin) => origin !== undefined)
}
