import { lexer } from 'marked'

export interface PageProgram {
  readonly language: 'ts' | 'sh'
  readonly code: string
  /** The lines that the page says it prints; `…` stands for anything. */
  readonly output: readonly string[]
}

const languages = ['ts', 'sh'] as const

/**
 * The programs of a page of documentation: all its blocks of one language make one program, in reading order. A block
 * of text is what the block above it prints.
 * @throws Error when a block says what it prints and stands below none
 */
export const pagePrograms = (markdown: string): PageProgram[] => {
  const programs = new Map(languages.map((language) => [language, { language, code: '', output: [] as string[] }]))
  let last: { code: string; output: string[] } | undefined
  for (const token of lexer(markdown)) {
    if (token.type !== 'code') continue
    const program = programs.get(token.lang)
    if (program) {
      program.code += `${token.text}\n`
      last = program
    } else if (token.lang === 'text') {
      if (!last) throw new Error(`nothing prints: ${token.text}`)
      last.output.push(...token.text.split('\n'))
    }
  }
  return [...programs.values()].filter(({ code }) => code !== '')
}

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** The line of `expected` that is not printed where it should be; undefined when all are, in their order. */
export const missingLine = (expected: readonly string[], printed: string): string | undefined => {
  const lines = printed.split('\n')
  let from = 0
  for (const line of expected) {
    const pattern = new RegExp(`^${line.split('…').map(literally).join('.*')}$`)
    const found = lines.findIndex((it, index) => index >= from && pattern.test(it))
    if (found < 0) return line
    from = found + 1
  }
  return undefined
}
