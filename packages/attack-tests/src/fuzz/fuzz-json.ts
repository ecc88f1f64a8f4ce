import fc from 'fast-check'
import { fuzzText } from './fuzz-text.ts'

type Node = { readonly parent: unknown[] | Record<string, unknown>; readonly key: string | number }

/** A JSON value of the wrong kind, size or sign. */
export const fuzzValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fuzzText },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e-7,
      2 ** 31,
      -(2 ** 31) - 1,
      2 ** 53,
      2 ** 63,
      1e300,
      [],
      {},
      [[]],
      [null],
      { length: 1e9 },
      { $ref: '#' },
      { toString: 'x', lookUp: null },
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

const CHANGES = ['replace', 'remove', 'add', 'repeat', 'swap'] as const

/** A value that was valid, with one thing in it changed. */
export const oneThingWrong = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.nat(1_000), fc.constantFrom(...CHANGES), fuzzValue, fuzzText)
    .map(([value, at, change, other, name]) => {
      const root = { root: structuredClone(value) }
      const nodes = nodesOf(root)
      const node = nodes[at % nodes.length]
      if (node) apply(change, node, other, name)
      return 'root' in root ? root.root : null
    })

const nodesOf = (value: unknown): Node[] => {
  if (typeof value !== 'object' || value === null) return []
  const parent = value as Record<string, unknown>
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...nodesOf(parent[key])])
}

const apply = (change: (typeof CHANGES)[number], { parent, key }: Node, other: unknown, name: string): void => {
  const members = parent as Record<string | number, unknown>
  const value = members[key]
  if (change === 'remove') delete members[key]
  else if (change === 'add' && typeof value === 'object' && value !== null) define(value, name, other)
  else if (change === 'repeat') members[key] = Array.isArray(value) ? [...value, ...value] : [value, value]
  else if (change === 'swap') members[key] = typeof value === 'string' ? Number(value) || 0 : String(value)
  else members[key] = other
}

/** Also a member named `__proto__`, as JSON can have it. */
const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true })
}

export interface RawBody {
  readonly text: string
  readonly encoding: 'utf8' | 'latin1' | 'utf16le'
}

const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth)
const LIMIT_BYTES = 256 * 1024

/** What may happen to the text of a JSON body under way from an attacker. */
const DISFIGUREMENTS: Readonly<Record<string, (json: string) => RawBody>> = {
  duplicateMembers: (json) => utf8(json.replace(/^\{"([^"]*)":/, '{"$1":null,"$1":')),
  prototype: (json) => utf8(json.replace(/^\{/, '{"__proto__":{"polluted":true},')),
  escapedPrototype: (json) => utf8(json.replace(/^\{/, '{"__pr\\u006fto__":{"polluted":true},')),
  constructorMember: (json) => utf8(json.replace(/^\{/, '{"constructor":{"prototype":{"polluted":true}},')),
  deepPrototype: (json) => utf8(json.replace(/:\{/, ':{"__proto__":{"isAdmin":true},')),
  truncated: (json) => utf8(json.slice(0, Math.floor(json.length / 2))),
  trailing: (json) => utf8(`${json}${json}`),
  comment: (json) => utf8(`/* */ ${json}`),
  byteOrderMark: (json) => utf8(`\ufeff${json}`),
  utf16: (json) => ({ text: json, encoding: 'utf16le' }),
  invalidUtf8: (json) => ({ text: json.replace(/":"/, '":"\xff\xc0\xaf\xed\xa0\x80'), encoding: 'latin1' }),
  singleQuotes: (json) => utf8(json.replaceAll('"', "'")),
  hugeNumber: (json) => utf8(json.replace(/:\d+/, `:${'9'.repeat(400)}`)),
  infiniteNumber: (json) => utf8(json.replace(/:\d+/, ':1e9999')),
  fraction: (json) => utf8(json.replace(/:(\d+)/, ':$1.0000000000000000001')),
  minusZero: (json) => utf8(json.replace(/:\d+/, ':-0')),
  nul: (json) => utf8(json.replace(/":"/, '":"\\u0000')),
  loneSurrogate: (json) => utf8(json.replace(/":"/, '":"\\ud83d')),
  rawControl: (json) => utf8(json.replace(/":"/, '":"\u0001')),
  deepArray: () => utf8(nested('[', ']', 60_000)),
  deepObject: () => utf8(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  deepMember: (json) => utf8(json.replace(/:("[^"]*"|\d+)/, `:${nested('[', ']', 20_000)}`)),
  manyMembers: () => utf8(`{${Array.from({ length: 20_000 }, (_, n) => `"m${n}":0`).join()}}`),
  manyItems: (json) => utf8(json.replace(/:("[^"]*"|\d+)/, `:[${'0,'.repeat(60_000)}0]`)),
  padded: (json) => utf8(json.padEnd(LIMIT_BYTES, ' ')),
  tooLarge: (json) => utf8(json.padEnd(LIMIT_BYTES + 1, ' ')),
  longText: (json) => utf8(json.replace(/":"/, `":"${'x'.repeat(100_000)}`)),
  empty: () => utf8(''),
  null: () => utf8('null'),
  array: (json) => utf8(`[${json}]`),
  text: () => utf8('"text"'),
  number: () => utf8('1'),
  notANumber: () => utf8('NaN'),
  form: () => utf8('a=1&b=2'),
  xml: () => utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
}

const utf8 = (text: string): RawBody => ({ text, encoding: 'utf8' })

/** The text of a value, as it is or disfigured. */
export const bodyText = (value: fc.Arbitrary<unknown>, disfigured: boolean): fc.Arbitrary<RawBody> => {
  const json = value.map((it) => JSON.stringify(it) ?? 'null')
  if (!disfigured) return json.map(utf8)
  return fc
    .tuple(fc.constantFrom(...Object.keys(DISFIGUREMENTS)), json)
    .map(([name, text]) => DISFIGUREMENTS[name]?.(text) ?? utf8(text))
}
