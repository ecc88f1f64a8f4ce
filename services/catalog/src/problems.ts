import { shopProblem } from '@techshop/contracts/problem'
import { violatedConstraint } from '@techshop/database/errors'
import { invalidRequest, ProblemError } from '@techshop/service-runtime/problem'
import { ImportEndedError } from './database/product-imports.ts'
import { LostRaceError } from './database/product-repository.ts'
import type { Violation } from './domain/violation.ts'

export const productNotFound = (): ProblemError =>
  new ProblemError('not-found', { detail: 'There is no such product.' })

export const skuNotFound = (): ProblemError =>
  new ProblemError('not-found', { detail: 'This product has no such sku.' })

export const importNotFound = (): ProblemError =>
  new ProblemError('not-found', { detail: 'There is no such import, or it is too old to be undone.' })

export const importUnderWay = (): ProblemError =>
  new ProblemError('conflict', { detail: 'The import has not ended yet.' })

const importLost = (): ProblemError =>
  new ProblemError('conflict', { detail: 'The import was taken for lost, and ended. Send the rest again.' })

export const brokenCursor = (): ProblemError =>
  invalidRequest([
    { pointer: '/query/cursor', message: 'must be the nextCursor of the page before, with the same filters and sort' },
  ])

export const staleVersion = (current: number): ProblemError =>
  new ProblemError('stale-version', {
    detail: 'The product has changed since you read it. Read it again and repeat your change.',
    extensions: { currentVersion: current },
  })

export const staleSynonyms = (current: number): ProblemError =>
  new ProblemError('stale-version', {
    detail: 'The synonyms have changed since you read them. Read them again and repeat your change.',
    extensions: { currentVersion: current },
  })

const slugTaken = (): ProblemError =>
  new ProblemError(shopProblem('slug-taken'), {
    detail: 'Another product has this slug.',
    errors: [{ pointer: '/slug', message: 'is taken' }],
  })

/** A write that was refused, with all its reasons. Broken rules come first: without them the others may not stand. */
export const refusedWrite = (violations: readonly Violation[]): ProblemError => {
  const errors = violations.map(({ pointer, message }) => ({ pointer, message }))
  const kinds = new Set(violations.map(({ kind }) => kind))
  if (kinds.has('rule')) {
    return new ProblemError('rule-violated', { detail: 'The request breaks rules: see "errors".', errors })
  }
  if (kinds.has('unknown-category')) {
    return new ProblemError(shopProblem('unknown-category'), { detail: 'There is no such category.', errors })
  }
  return new ProblemError(shopProblem('sku-taken'), { detail: 'A sku belongs to one product forever.', errors })
}

export const stockBelowZero = (stock: number): ProblemError =>
  new ProblemError(shopProblem('stock-below-zero'), {
    detail: `There are ${stock} units: no more can be taken away.`,
    errors: [{ pointer: '/delta', message: `must not be below -${stock}` }],
    extensions: { stock },
  })

export const keyReused = (): ProblemError =>
  new ProblemError('idempotency-key-reused', {
    detail: 'This Idempotency-Key has adjusted this sku with another body. Use a new key for a new adjustment.',
    errors: [{ pointer: '/headers/idempotency-key', message: 'was used for another request' }],
  })

/** What the service's own errors mean to a caller. */
export const classifyError = (error: unknown): ProblemError | undefined => {
  if (error instanceof LostRaceError) return lostRace(error)
  if (error instanceof ImportEndedError) return importLost()
  if (violatedConstraint(error) === 'products_slug_key') return slugTaken()
  return undefined
}

const lostRace = ({ kind }: LostRaceError): ProblemError =>
  kind === 'slug-taken'
    ? slugTaken()
    : new ProblemError(shopProblem('sku-taken'), {
        detail: 'A sku belongs to one product forever.',
        errors: [{ pointer: '/variants', message: 'name a sku that belongs to another product' }],
      })

/** Why a line of an import failed: what nobody foresaw is said without any detail of the inside. */
export const importProblem = (error: unknown): ProblemError => {
  const known = error instanceof ProblemError ? error : classifyError(error)
  if (known) return known
  return new ProblemError('internal-error', { detail: 'Something went wrong on our side.', cause: error })
}
