import { operations, type StaffScope } from './operations.ts'

/** Every scope that opens an operation, in alphabetical order: there is no other. */
export const staffScopes: readonly StaffScope[] = [
  ...new Set(operations.flatMap(({ access }) => access.scopes ?? [])),
].sort()
