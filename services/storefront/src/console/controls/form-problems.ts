import { ProblemError } from '@techshop/client/problem-error'

/** What is wrong with a form, by the JSON Pointer (RFC 6901) of the member that its field writes. */
export type FormProblems = ReadonlyMap<string, string>

export const noProblems: FormProblems = new Map()

/** The faults that an answer points to. */
export const problemsOf = (error: unknown): FormProblems =>
  error instanceof ProblemError ? new Map(error.errors.map(({ pointer, message }) => [pointer, message])) : noProblems

/** The fault of a member, or of something within it that has no field of its own. */
export const problemWithin = (problems: FormProblems, pointer: string): string | undefined =>
  [...problems].find(([at]) => at === pointer || at.startsWith(`${pointer}/`))?.[1]

/** Puts the focus on the first field of a form that is said to be wrong, once it is shown so. */
export const focusFirstProblem = (form: HTMLElement | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
