import type { TSchema } from 'typebox'
import { StaleVersionProblem } from './extended-problem.ts'
import { type ProblemKind, standardProblems } from './problem.ts'
import { type ProblemExample, standardExamples } from './problem-examples.ts'
import type { Named } from './schema.ts'

/** What documents say of a type of problem. */
export interface DocumentedProblem extends ProblemKind {
  /** Where it says more than `Problem` does. */
  readonly schema?: Named<TSchema>
  readonly example: ProblemExample
}

/** What the documents of all services of one API have in common. */
export interface ApiVocabulary {
  /** Whom other teams ask. */
  readonly contact?: { readonly name: string; readonly email: string }
  /** What the operations of each tag are about. */
  readonly tags: Readonly<Record<string, string>>
  /** Every type of problem by its name. */
  readonly problems: Readonly<Record<string, DocumentedProblem>>
  /** The token of a resource's owner: the name of its security scheme, and where it comes from. */
  readonly ownerToken: { readonly scheme: string; readonly description: string }
}

/** Joins what is known of each type of problem. */
export const documentedProblems = <Name extends string>(
  kinds: Readonly<Record<Name, ProblemKind>>,
  schemas: Readonly<Partial<Record<Name, Named<TSchema>>>>,
  examples: Readonly<Record<Name, ProblemExample>>,
): Readonly<Record<string, DocumentedProblem>> =>
  Object.fromEntries(
    (Object.keys(kinds) as Name[]).map((name) => {
      const schema = schemas[name]
      return [name, { ...kinds[name], example: examples[name], ...(schema ? { schema } : {}) }]
    }),
  )

/** Of an API that says nothing of its own. */
export const standardVocabulary: ApiVocabulary = {
  tags: { service: 'The service itself.' },
  problems: documentedProblems(standardProblems, { 'stale-version': StaleVersionProblem }, standardExamples),
  ownerToken: { scheme: 'owner', description: "A resource's own token." },
}
