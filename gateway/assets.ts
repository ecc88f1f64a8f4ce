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

const location = (prefix: string, directory: string): string => {
  if (!/^\/(?:[A-Za-z0-9_-]+\/)+$/.test(prefix)) throw new RangeError(`not a prefix such as /docs/: ${prefix}`)
  return `location = ${prefix.slice(0, -1)} {
  return 308 ${prefix};
}

location ${prefix} {
  alias "${directory.replace(/\/$/, '')}/";
  try_files $uri $uri.html $uri/index.html =404;
  max_ranges 0;
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_min_length 1000;
  gzip_types text/css text/plain application/javascript application/json image/svg+xml;
}`
}
