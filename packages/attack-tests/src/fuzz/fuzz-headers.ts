import fc from 'fast-check'
import { placeholder } from './placeholders.ts'

export type Header = readonly [name: string, value: string]

const GARBAGE = [
  '',
  ' ',
  ',',
  ';',
  '"',
  '""',
  '*',
  '\xff\xfe',
  '\x80',
  'a\tb',
  '%00',
  "' OR 1=1 --",
  'x'.repeat(3_000),
  '()<>@,;:\\"/[]?={}',
]

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'If-Match': [
    '*',
    '"1"',
    '"1-abc"',
    '1-abc',
    'W/"1-abc"',
    '"999999999999999-0"',
    '"1-a", "2-b"',
    '"-1-a"',
    '"01-a"',
    '"1-a',
    placeholder('ownProductTag'),
  ],
  'If-None-Match': ['*', '"a"', 'W/"a"', '"a", "b", "c"', '"', `"${'a",'.repeat(500)}"`],
  'If-Modified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday'],
  'If-Range': ['"a"'],
  Range: ['bytes=0-0', 'bytes=-1', 'bytes=0-,0-,0-,0-', 'lines=1'],
  'Idempotency-Key': [
    '""',
    '"a',
    '"a\\b"',
    'a b',
    'x'.repeat(256),
    'é',
    "'; DROP TABLE orders; --",
    placeholder('newKey'),
  ],
  Prefer: [
    'wait=0',
    'wait=-1',
    'wait=1e9',
    'wait=',
    'wait',
    'wait=a',
    'respond-async',
    'wait=0; a, wait=1',
    'wait="0"',
    ',,,',
  ],
  Accept: ['text/html', '*/*;q=0', 'application/json;q=2', 'a/b;c', '/', 'application/xml', `${'a/b,'.repeat(300)}`],
  'Accept-Encoding': ['br;q=0, gzip;q=0, identity;q=0', 'gzip', 'br', 'deflate', '*;q=0', 'gzip;q=abc', 'brbrbr'],
  'Accept-Language': ['xx-YY', '*'],
  Authorization: [
    'Bearer',
    'Bearer ',
    'Bearer a.b.c',
    'Bearer ..',
    'Bearer ~~~',
    'Bearer k~9999999999~',
    'Basic YTpi',
    `Bearer ${'a'.repeat(4_000)}`,
    'bearer\ta',
    'Bearer eyJhbGciOiJub25lIn0.e30.',
    'Bearer eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0YyJ9.e30.AAAA',
    'Bearer é',
  ],
  'X-Request-Id': ['a'.repeat(129), '<script>', '$\u007bjndi:ldap://a}', "a'b"],
  'X-Forwarded-For': ['127.0.0.1', '1.1.1.1, 2.2.2.2', 'unknown', '::1', '999.0.0.1', ','],
  'X-Forwarded-Host': ['evil.example'],
  'X-Forwarded-Proto': ['https', 'javascript'],
  'X-HTTP-Method-Override': ['DELETE'],
  'X-Original-URL': ['/metrics'],
  Forwarded: ['for=127.0.0.1;host=evil.example'],
  Origin: ['https://evil.example', 'null', 'http://127.0.0.1'],
  Traceparent: [
    '00-00000000000000000000000000000000-0000000000000000-00',
    '00-abc',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  ],
  Tracestate: ['a=b,'.repeat(200)],
  Baggage: ['a=b'],
  Cookie: ['a=b; __proto__=c'],
  Expect: ['100-continue'],
  'Last-Event-ID': ['0', '-1', 'a', '99999999999999999999'],
  'Content-Encoding': ['gzip', 'br', 'identity'],
  'Content-Language': ['x'],
  Proxy: ['http://evil.example'],
  ['__proto__']: ['a'],
  constructor: ['a'],
}

export const CONTENT_TYPES: readonly string[] = [
  '',
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;charset="utf-8"',
  'application/json; charset=',
  'application/jsonx',
  'APPLICATION/JSON',
  'application/vnd.api+json',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/x-www-form-urlencoded',
  'application/json, text/plain',
  '*/*',
  '/',
  ';',
  'a',
  'application/merge-patch+json',
  'application/x-ndjson',
  'text/csv',
  `application/json; a=${'b'.repeat(1_000)}`,
  'application/json\xff',
]

const named: fc.Arbitrary<Header> = fc
  .constantFrom(...Object.entries(VALUES))
  .chain(([name, values]) => fc.constantFrom(...values, ...GARBAGE).map((value): Header => [name, value]))

const many: fc.Arbitrary<Header[]> = fc
  .tuple(named, fc.constantFrom(2, 3, 40))
  .map(([header, times]) => Array.from({ length: times }, () => header))

const large: fc.Arbitrary<Header[]> = fc.constantFrom<Header[]>(
  [['X-Large', 'x'.repeat(5_900)]],
  [['X-Large', 'x'.repeat(7_000)]],
  [['X-Large', 'x'.repeat(40_000)]],
  Array.from({ length: 300 }, (_, n): Header => [`X-Many-${n}`, 'y']),
  [['x'.repeat(3_000), 'a']],
)

/** Headers that nobody sends, or not so. None of them changes where a request ends. */
export const fuzzHeaders: fc.Arbitrary<readonly Header[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(named, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: many },
  { weight: 1, arbitrary: large },
)
