/** Where staff sign in with OpenID Connect. */
export interface IdentityProvider {
  /** What people know it by, such as `login.shop.example`. */
  host: string
  /** Leaves for its sign-in page; comes back to the address of the console that was open. */
  begin(): Promise<void>
}
