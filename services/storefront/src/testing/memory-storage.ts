import type { TextStorage } from '../islands/browser-storage.ts'

/** What a browser would keep, kept in memory. */
export const memoryStorage = (): TextStorage => {
  const texts = new Map<string, string>()
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    tryWrite: (key, text) => texts.set(key, text) !== undefined,
    remove: (key) => void texts.delete(key),
  }
}
