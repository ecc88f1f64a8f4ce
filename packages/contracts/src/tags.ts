/** What the operations of each tag are about. */
export const tagDescriptions: Readonly<Record<string, string>> = {
  products: 'Products, their variants and prices, and the stock of each variant.',
  categories: 'The tree of product categories.',
  orders: 'Placing, tracking and managing orders.',
  service: 'The service itself.',
}
