import { lasting } from '../islands/browser-storage.ts'
import { parseRecent, type RecentProduct, withRecent } from './recent-products.ts'

const key = 'techshop.recent'

export const readRecent = (): RecentProduct[] => parseRecent(lasting.read(key))
export const rememberProduct = (product: RecentProduct): void =>
  lasting.write(key, JSON.stringify(withRecent(readRecent(), product)))
export const forgetProducts = (): void => lasting.remove(key)
