import { getSynonyms as operation } from '@techshop/contracts/catalog-operations'
import type { Synonyms } from '@techshop/contracts/synonyms'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'

export const getSynonymsRoute = (service: Service, readSynonyms: () => Promise<Synonyms>): void =>
  implement(service, operation, async () => {
    const synonyms = await readSynonyms()
    return { status: 200, body: synonyms, version: synonyms.version }
  })
