import fc from 'fast-check'

const TRICKS: Readonly<Record<string, (path: string) => string>> = {
  encodedDots: (path) => `${path}/%2e%2e/%2e%2e/metrics`,
  encodedSlashes: (path) => `${path}%2f..%2f..%2fmetrics`,
  dots: (path) => `${path}/../../../../../../etc/passwd`,
  backslashes: (path) => `${path}/..\\..\\`,
  doublyEncoded: (path) => `${path}/%252e%252e%252f`,
  nul: (path) => `${path}%00`,
  nulInside: (path) => path.replace(/\/([^/]*)$/, '/%00$1'),
  doubleSlash: (path) => `/${path}`,
  doubleSlashes: (path) => path.replaceAll('/', '//'),
  trailingSlash: (path) => `${path}/`,
  trailingDot: (path) => `${path}/.`,
  overlong: (path) => `${path}/%c0%ae%c0%ae/%c0%af`,
  invalidUtf8: (path) => `${path}/%ff%fe`,
  brokenPercent: (path) => `${path}/%`,
  brokenPercents: (path) => `${path}/%zz%1`,
  rawBytes: (path) => `${path}/\xe9\xff`,
  semicolon: (path) => `${path};a=b`,
  fragment: (path) => `${path}#/../../metrics`,
  upperCase: (path) => path.toUpperCase(),
  absolute: (path) => `http://evil.example${path}`,
  authority: (path) => `//evil.example${path}`,
  encodedLetters: (path) => path.replace('api', '%61p%69'),
  encodedQuestion: (path) => `${path}%3fa=b`,
  veryLong: (path) => `${path}/${'a'.repeat(600)}`,
  tooLong: (path) => `${path}?q=${'a'.repeat(7_000)}`,
  manyParameters: (path) => `${path}?${'a=b&'.repeat(1_000)}`,
  nestedParameters: (path) => `${path}?a[b][c]=d&__proto__[e]=f&constructor[prototype][g]=h&limit[]=1`,
  prototypeParameter: (path) => `${path}?__proto__=1&hasOwnProperty=2`,
  onlyQuestion: (path) => `${path}?`,
  brokenQuery: (path) => `${path}?%&%zz=%ff&=&&&limit`,
  space: (path) => `${path}%20`,
  newLine: (path) => `${path}%0d%0aX-Injected:%201`,
}

/** A path that is spelt so that some program between reads it as another. */
export const fuzzAddress = (path: string): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.values(TRICKS)).map((trick) => trick(path))

export const FUZZ_METHODS: readonly string[] = [
  'HEAD',
  'OPTIONS',
  'PUT',
  'TRACE',
  'PROPFIND',
  'get',
  'PURGE',
  'QUERY',
  'M-SEARCH',
  'X'.repeat(30),
]
