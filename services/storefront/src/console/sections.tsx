import type { ComponentChild } from 'preact'
import type { ConsoleTexts } from '../texts/en.console.ts'
import { CategoriesPage } from './categories/categories-page.tsx'
import type { ConsoleContext } from './console-context.ts'
import type { IconName } from './icon.tsx'
import { OrderPage } from './orders/order-page.tsx'
import { OrdersPage } from './orders/orders-page.tsx'
import { UnpaidPage } from './orders/unpaid-page.tsx'
import { OverviewPage } from './overview/overview-page.tsx'
import { NewProductPage } from './products/new-product-page.tsx'
import { ProductPage } from './products/product-page.tsx'
import { ProductsPage } from './products/products-page.tsx'
import { SynonymsPage } from './synonyms/synonyms-page.tsx'
import { TransferPage } from './transfer/transfer-page.tsx'

export interface Section {
  path: string
  label: string
  icon: IconName
  /** @param opened what the address names below the section, such as an id */
  render(opened: string | undefined): ComponentChild
}

/** What a person may see of the console, in the order of the navigation. */
export const sectionsFor = (texts: ConsoleTexts, may: ConsoleContext['may']): Section[] => {
  const overview: Section = {
    path: '/admin/overview',
    label: texts.overview.heading,
    icon: 'overview',
    render: () => <OverviewPage />,
  }
  const orders: Section = {
    path: '/admin/orders',
    label: texts.orders.heading,
    icon: 'orders',
    render: (id) => {
      if (id === undefined) return <OrdersPage />
      return id === 'unpaid' ? <UnpaidPage /> : <OrderPage key={id} id={id} />
    },
  }
  const products: Section = {
    path: '/admin/products',
    label: texts.products.heading,
    icon: 'products',
    render: (id) => {
      if (id === undefined) return <ProductsPage />
      return id === 'new' ? <NewProductPage /> : <ProductPage key={id} id={id} />
    },
  }
  const categories: Section = {
    path: '/admin/categories',
    label: texts.categories.heading,
    icon: 'categories',
    render: () => <CategoriesPage />,
  }
  const synonyms: Section = {
    path: '/admin/synonyms',
    label: texts.synonyms.heading,
    icon: 'synonyms',
    render: () => <SynonymsPage />,
  }
  const transfer: Section = {
    path: '/admin/transfer',
    label: texts.transfer.heading,
    icon: 'transfer',
    render: () => <TransferPage />,
  }
  return [
    ...(may('orders:read') || may('catalog:write') ? [overview] : []),
    ...(may('orders:read') ? [orders] : []),
    ...(may('catalog:write') ? [products] : []),
    ...(may('categories:write') ? [categories] : []),
    ...(may('catalog:write') ? [synonyms, transfer] : []),
  ]
}
