/** What the operations of each tag are about. */
export const tagDescriptions: Readonly<Record<string, string>> = {
  products: 'What the shop sells: products, their variants and prices, and the stock of each variant.',
  categories: 'The tree in which products stand.',
  orders: 'Placing, following and moving orders.',
  service: 'The service itself.',
}
