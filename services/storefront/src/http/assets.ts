/** What Vite writes about one built file: the part of its manifest that is used here. */
interface ManifestChunk {
  file: string
  imports?: string[]
}
export type Manifest = Record<string, ManifestChunk>

export type EntryName = 'page' | 'product' | 'cart' | 'checkout' | 'order' | 'order-lookup' | 'console'
export type StyleName = 'shop' | 'console'

/** Addresses of the built files, whose names change with their content. */
export interface Assets {
  /** Origin of an absolute asset address, empty where pages and assets share theirs. */
  origin: string
  script(entry: EntryName): string
  /** What the entry will load, so that the browser need not find out step by step. */
  preloads(entry: EntryName, locale: string): string[]
  style(name: StyleName): string
  icon: string
  /** The script of the service worker, which `/service-worker.js` loads. */
  serviceWorker: string
  /** Where all of them are, with a slash at the end. */
  base: string
  /** The names of all built files: these change whenever the build does. */
  files: readonly string[]
}

const withImports = (manifest: Manifest, key: string, seen: Set<string>): Set<string> => {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return seen
  seen.add(key)
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, seen)
  return seen
}

/**
 * Reads Vite's manifest.
 * @param baseUrl where the files are served, such as `/assets/build` or `https://cdn.example/build`
 */
export const readAssets = (manifest: Manifest, baseUrl: string): Assets => {
  const url = (key: string): string => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} was not built`)
    return `${baseUrl}/${chunk.file}`
  }
  const script = (entry: EntryName) => url(`src/entries/${entry}.ts`)
  return {
    origin: URL.canParse(baseUrl) ? new URL(baseUrl).origin : '',
    script,
    preloads: (entry, locale) => {
      const keys = withImports(manifest, `src/entries/${entry}.ts`, new Set())
      // Which texts the console loads is chosen in the browser.
      if (entry !== 'page' && entry !== 'console') keys.add(`src/texts/${locale}.ts`)
      return [...keys].map(url).filter((address) => address !== script(entry))
    },
    style: (name) => url(`src/design/${name}.css`),
    icon: url('src/design/icon.svg'),
    serviceWorker: url('src/entries/service-worker.ts'),
    base: `${baseUrl}/`,
    files: Object.values(manifest).map(({ file }) => file),
  }
}
