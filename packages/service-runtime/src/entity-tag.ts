import { hash } from 'node:crypto'
import { ProblemError } from './problem.ts'

/** Suffixes of the tags of compressed representations, so that each tag stays strong (RFC 9110, 8.8.3). */
export const TAG_SUFFIXES = { identity: '', gzip: '-gz', br: '-br' } as const

/** `<version>-<hash of the bytes>`, for a list the hash alone; without the quotes. */
export const entityTag = (bytes: Buffer, version?: number): string => {
  const digest = hash('sha256', bytes, 'hex').slice(0, 20)
  return version === undefined ? digest : `${version}-${digest}`
}

const ENTITY_TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/y

/** The opaque parts of a list of entity tags, and whether each is weak; undefined when it is not such a list. */
const parseTags = (header: string): { opaque: string; weak: boolean }[] | undefined => {
  const tags: { opaque: string; weak: boolean }[] = []
  for (const item of header.split(',')) {
    const text = item.trim()
    if (text === '') continue
    ENTITY_TAG.lastIndex = 0
    const match = ENTITY_TAG.exec(text)
    if (!match || ENTITY_TAG.lastIndex !== text.length) return undefined
    tags.push({ opaque: match[1] ?? '', weak: text.startsWith('W/') })
  }
  return tags
}

/**
 * Whether If-None-Match names this representation, in any compression: so that 304 is the answer (RFC 9110, 13.1.2).
 * @param tag without quotes and suffix
 */
export const matchesTag = (header: string, tag: string): boolean => {
  if (header.trim() === '*') return true
  if (!header.includes(tag)) return false
  return (parseTags(header) ?? []).some(({ opaque }) => opaque.replace(/-(?:gz|br)$/, '') === tag)
}

/**
 * Whether If-Match names this very representation: a weak tag never does (RFC 9110, 13.1.1).
 * @param tag without quotes and suffix
 */
export const matchesStrongly = (header: string, tag: string): boolean =>
  header.trim() === '*' ||
  (parseTags(header) ?? []).some(({ opaque, weak }) => !weak && opaque.replace(/-(?:gz|br)$/, '') === tag)

/**
 * Throws 412 when a change is not wanted for the version that it is of: `*` stands for any that there is
 * (RFC 9110, 13.1.2).
 * @param version that If-Match names
 */
export const demandNoneMatches = (header: string | undefined, version: number): void => {
  if (header === undefined) return
  const isOfVersion = ({ opaque }: { opaque: string }) => opaque.startsWith(`${version}-`)
  if (header.trim() !== '*' && !(parseTags(header) ?? []).some(isOfVersion)) return
  throw new ProblemError('stale-version', { detail: 'There is a version that If-None-Match excludes.' })
}

/**
 * The version that If-Match names: the part before the dash of our tags, since stock, counts and other resources'
 * names change the bytes but never spoil an edit.
 * Missing, and `*`, which says nothing of what the caller has seen: 428. Not a list of entity tags: 400.
 * No strong tag of ours: 412, as for any tag that no longer matches. Several versions: 400.
 */
export const ifMatchVersionOf = (header: string | undefined): number => {
  if (header === undefined || header.trim() === '*') {
    throw new ProblemError('precondition-required', {
      detail: 'Send the ETag of the version that you have read in If-Match.',
    })
  }
  const tags = parseTags(header)
  if (!tags || tags.length === 0) throw malformed('must be an entity tag in quotes, as ETag had it')
  const versions = tags
    .filter(({ weak }) => !weak)
    .flatMap(({ opaque }) => /^(\d{1,15})-[0-9a-f]+(?:-gz|-br)?$/.exec(opaque)?.[1] ?? [])
  const [version, ...others] = new Set(versions)
  if (version === undefined) throw new ProblemError('stale-version')
  if (others.length > 0) throw malformed('must name one version')
  return Number(version)
}

const malformed = (message: string) =>
  new ProblemError('invalid-request', {
    detail: `If-Match ${message}.`,
    errors: [{ pointer: '/headers/if-match', message }],
  })
