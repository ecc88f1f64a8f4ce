import { type Client, createClient } from '@techshop/client'

/** The API of this very shop, asked from the browser. */
export const shopClient: Client = createClient({ baseUrl: window.location.origin, timeoutMs: 20_000 })
