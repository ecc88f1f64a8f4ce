import { line, Timestamp, Version } from '@techshop/http-contract/fields'
import { input, named, output } from '@techshop/http-contract/schema'
import { type Static, Type } from 'typebox'

export const maxSynonymGroups = 500
export const maxSynonyms = 20
export const maxSynonymLength = 60

const Groups = Type.Array(
  Type.Array(line(maxSynonymLength, 'A word or a phrase.'), { minItems: 2, maxItems: maxSynonyms, uniqueItems: true }),
  {
    maxItems: maxSynonymGroups,
    description: 'Words of the same meaning: a search for one word of a group finds products with any of them.',
  },
)

export const Synonyms = named('Synonyms', output({ groups: Groups, version: Version, updatedAt: Timestamp }))
export type Synonyms = Static<typeof Synonyms>

export const SynonymsPatch = named(
  'SynonymsPatch',
  input({ groups: Groups }, { description: 'JSON Merge Patch (RFC 7396): `groups` replaces all groups.' }),
)
export type SynonymsPatch = Static<typeof SynonymsPatch>

export const synonymsComponents = [Synonyms, SynonymsPatch] as const
