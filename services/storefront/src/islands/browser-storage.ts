/** A place that keeps texts: the browser's, or the page's own memory where the visitor has forbidden the browser's. */
export interface TextStorage {
  read(key: string): string | null
  write(key: string, text: string): void
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
