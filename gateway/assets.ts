/**
 * Locations that serve directories of static files: compressed beforehand where a `.gz` lies beside a file, pages
 * without their extension.
 * @throws RangeError for a prefix that does not start and end with a slash
 */
export const assetLocations = (
  directories: Readonly<Record<string, string>>,
  quotable: (text: string) => string,
): string =>
  Object.entries(directories)
    .map(([prefix, directory]) => location(prefix, quotable(directory)))
    .join('\n\n')

const never = "default-src 'none'"

/** By prefix of the address, the first that fits. */
const headers: readonly (readonly [prefix: string, headers: readonly string[]])[] = [
  // Names carry the hash of what is in them.
  ['/assets/build/', ['Cache-Control "public, max-age=31536000, immutable"']],
  [
    '/assets/products/',
    [
      'Cache-Control "public, max-age=86400"',
      // A picture is no page, even when someone opens it as one.
      `Content-Security-Policy "${never}; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'" always`,
    ],
  ],
  [
    '/docs/',
    [
      'Cache-Control no-cache',
      `Content-Security-Policy "${never}; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" always`,
    ],
  ],
  ['/', ['Cache-Control no-cache']],
]

const headersOf = (prefix: string): string[] => {
  const [, own = []] = headers.find(([start]) => prefix.startsWith(start)) ?? []
  return ['include headers.conf;', ...own.map((header) => `add_header ${header};`)]
}

const location = (prefix: string, directory: string): string => {
  if (!/^\/(?:[A-Za-z0-9_-]+\/)+$/.test(prefix)) throw new RangeError(`not a prefix such as /docs/: ${prefix}`)
  return `location = ${prefix.slice(0, -1)} {
  return 308 ${prefix};
}

location ${prefix} {
  alias "${directory.replace(/\/$/, '')}/";
  try_files $uri $uri.html $uri/index.html =404;
  max_ranges 0;
${headersOf(prefix)
  .map((header) => `  ${header}`)
  .join('\n')}
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_min_length 1000;
  gzip_types text/css text/plain application/javascript application/json image/svg+xml;
}`
}
