/** What the server tells the service worker. */
export interface ServiceWorkerSettings {
  /** Changes with the build. */
  version: string
  /** Where built files are served, with a slash at the end. */
  buildBase: string
  /** Kept from the start. */
  precached: readonly string[]
  /** The page to show where there is nothing else, by the prefix of its language. */
  offlinePages: Record<string, string>
}
