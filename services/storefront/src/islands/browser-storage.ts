/** A place that keeps texts: the browser's, or the page's own memory where the visitor has forbidden the browser's. */
export interface TextStorage {
  read(key: string): string | null
  /** Writes to the browser's storage, or to the page's memory, which is gone with the page. */
  write(key: string, text: string): void
  /** Writes to the browser's storage alone. Returns whether the text is kept; if not, what was kept before still is. */
  tryWrite(key: string, text: string): boolean
  remove(key: string): void
}

const wrap = (find: () => Storage): TextStorage => {
  const memory = new Map<string, string>()
  const attempt = <T>(use: (storage: Storage) => T, otherwise: () => T): T => {
    try {
      return use(find())
    } catch {
      return otherwise()
    }
  }
  return {
    read: (key) =>
      memory.get(key) ??
      attempt(
        (storage) => storage.getItem(key),
        () => null,
      ),
    write: (key, text) => {
      memory.delete(key)
      attempt(
        (storage) => storage.setItem(key, text),
        () => void memory.set(key, text),
      )
    },
    tryWrite: (key, text) =>
      attempt(
        (storage) => {
          storage.setItem(key, text)
          memory.delete(key)
          return true
        },
        () => false,
      ),
    remove: (key) => {
      memory.delete(key)
      attempt(
        (storage) => storage.removeItem(key),
        () => undefined,
      )
    },
  }
}

/** Kept until the visitor clears it. */
export const lasting = wrap(() => window.localStorage)
/** Kept while the tab is open, reloads included. */
export const ofThisTab = wrap(() => window.sessionStorage)
