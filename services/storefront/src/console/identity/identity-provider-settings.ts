/** What the page says about the provider, as the storefront's configuration has it. */
export interface IdentityProviderSettings {
  issuer: string
  clientId: string
  scope: string
  resource: string
}
