import type { components as Catalog } from './generated/catalog.ts'
import type { components as Categories } from './generated/categories.ts'
import type { components as Orders } from './generated/orders.ts'

export type Product = Catalog['schemas']['Product']
export type ProductWrite = Catalog['schemas']['ProductWrite']
export type ProductPatch = Catalog['schemas']['ProductPatch']
export type ProductPage = Catalog['schemas']['ProductPage']
export type ProductSuggestion = Catalog['schemas']['ProductSuggestion']
export type ProductImportResult = Catalog['schemas']['ProductImportResult']
export type ProductImport = Catalog['schemas']['ProductImport']
export type ProductImportUndo = Catalog['schemas']['ProductImportUndo']
export type Variant = Catalog['schemas']['Variant']
export type VariantWrite = Catalog['schemas']['VariantWrite']
export type Availability = Catalog['schemas']['Availability']
export type Facets = Catalog['schemas']['Facets']
export type Money = Catalog['schemas']['Money']
export type StockEntry = Catalog['schemas']['StockEntry']
export type StockEntryPage = Catalog['schemas']['StockEntryPage']
export type Synonyms = Catalog['schemas']['Synonyms']
export type StockAdjustment = Catalog['schemas']['StockAdjustmentWrite']

export type Category = Categories['schemas']['Category']
export type CategoryWithChildren = Categories['schemas']['CategoryWithChildren']
export type CategoryPage = Categories['schemas']['CategoryPage']
export type CategoryWrite = Categories['schemas']['CategoryWrite']
export type CategoryPatch = Categories['schemas']['CategoryPatch']

export type Order = Orders['schemas']['Order']
/** An order with the token that opens it, as placing and lookup answer it. */
export type OpenedOrder = Order & { accessToken: string }
export type OrderItem = Orders['schemas']['OrderItem']
export type OrderPage = Orders['schemas']['OrderPage']
export type OrderRequest = Orders['schemas']['OrderRequest']
export type UnpaidStock = Orders['schemas']['UnpaidStock']
export type UnpaidCancellation = Orders['schemas']['UnpaidCancellation']
export type MoneySum = Orders['schemas']['MoneySum']
export type OrderStatus = Orders['schemas']['OrderStatus']
export type OrderStatistics = Orders['schemas']['OrderStatistics']
export type OrderTransition = Orders['schemas']['OrderTransition']

export type Problem = Orders['schemas']['Problem']
export type InvalidMember = Orders['schemas']['InvalidMember']

/** A resource as it was read, with the tag that a conditional write sends back. */
export interface Tagged<T> {
  data: T
  /** Strong entity tag (RFC 9110), with its quotes. */
  etag: string
}

/** What a conditional write needs of a resource that was read: the read itself, or its id and tag. */
export type TaggedId = Tagged<{ readonly id: string }>
