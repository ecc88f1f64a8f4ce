import { updateSynonyms as operation } from '@techshop/contracts/catalog-operations'
import type { Synonyms } from '@techshop/contracts/synonyms'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { SynonymsEdit } from './update-synonyms.ts'

export const updateSynonymsRoute = (service: Service, update: (edit: SynonymsEdit) => Promise<Synonyms>): void =>
  implement(service, operation, async ({ body, ifMatchVersion, caller, requestId }) => {
    const edit = { groups: body.groups, seenVersion: ifMatchVersion, ...authorOf(caller, requestId) }
    const synonyms = await update(edit)
    return { status: 200, body: synonyms, version: synonyms.version }
  })
