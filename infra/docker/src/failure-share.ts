export interface Answers {
  readonly all: number
  readonly failed: number
}

/** Fewer answers say nothing about a share. */
const fewestAnswers = 50
const largestShare = 0.01

/** Whether too many of the answers between two looks failed. */
export const tooManyFailed = (before: Answers, now: Answers): boolean => {
  const all = now.all - before.all
  return all >= fewestAnswers && (now.failed - before.failed) / all > largestShare
}
