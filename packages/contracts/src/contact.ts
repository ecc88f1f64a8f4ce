/** Whom other teams ask about the API and the events. */
export const contact = { name: 'TechShop, developer relations', email: 'developers@techshop.example' }
