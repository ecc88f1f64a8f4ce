import { maxSynonymGroups, maxSynonymLength, maxSynonyms } from '@techshop/contracts/synonyms'
import type { ConsoleTexts } from '../../texts/en.console.ts'

/** As staff edit them: a group a line. */
export const writeLines = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => group.join(', ')).join('\n')

interface ReadLines {
  readonly groups: string[][]
  /** What is wrong first, in words. */
  readonly problem?: string
}

const problemOf = (group: readonly string[], line: number, texts: ConsoleTexts['synonyms']): string | undefined => {
  if (group.length < 2 || group.length > maxSynonyms || new Set(group).size < group.length) {
    return texts.groupProblem(line, maxSynonyms)
  }
  return group.some(({ length }) => length > maxSynonymLength) ? texts.tooLong(line, maxSynonymLength) : undefined
}

/** The inverse. Blank lines are no groups. */
export const readLines = (text: string, texts: ConsoleTexts['synonyms']): ReadLines => {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({
      number: index + 1,
      group: line
        .split(',')
        .map((term) => term.trim())
        .filter(Boolean),
    }))
    .filter(({ group }) => group.length > 0)
  const groups = lines.map(({ group }) => group)
  if (groups.length > maxSynonymGroups) return { groups, problem: texts.tooMany(maxSynonymGroups) }
  const problem = lines.map(({ group, number }) => problemOf(group, number, texts)).find(Boolean)
  return problem === undefined ? { groups } : { groups, problem }
}
