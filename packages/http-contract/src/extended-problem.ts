import { type TProperties, Type } from 'typebox'
import { Version } from './fields.ts'
import { problemMembers, problemTypeReference } from './problem.ts'
import { named } from './schema.ts'

/** The schema of a problem type that says more than `Problem` does. */
export const extendedProblem = <P extends TProperties>($id: string, name: string, description: string, members: P) =>
  named(
    $id,
    Type.Object(
      { ...problemMembers, type: Type.Literal(problemTypeReference(name)), ...members },
      { additionalProperties: true, description },
    ),
  )

export const StaleVersionProblem = extendedProblem(
  'StaleVersionProblem',
  'stale-version',
  "The resource has a newer version than the request's `If-Match`.",
  { currentVersion: Type.Optional(Version) },
)
