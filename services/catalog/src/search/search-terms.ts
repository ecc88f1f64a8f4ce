/** What a product must have: a term, all of some, or any of some. */
export type Terms =
  | { readonly term: string; readonly isBegun?: boolean }
  | { readonly all: readonly Terms[] }
  | { readonly any: readonly Terms[] }

/** Itself where there is one only. */
export const allOf = (parts: readonly Terms[]): Terms => (parts.length === 1 && parts[0] ? parts[0] : { all: parts })
export const anyOf = (parts: readonly Terms[]): Terms => (parts.length === 1 && parts[0] ? parts[0] : { any: parts })

interface TextOptions {
  /** Only in the name, and in the category. */
  readonly inName?: boolean
  /** Whether the last word was typed to its end; else it may go on. */
  readonly isWhole?: boolean
}

/** As the text of a `tsquery`; empty where there is no term. */
export const queryText = (terms: Terms, options: TextOptions = {}): string => {
  const { inName = false, isWhole = false } = options
  if ('term' in terms) {
    const flags = (terms.isBegun && !isWhole ? '*' : '') + (inName ? 'A' : '')
    return flags === '' ? `'${terms.term}'` : `'${terms.term}':${flags}`
  }
  const [parts, operator] = 'all' in terms ? [terms.all, ' & '] : [terms.any, ' | ']
  return parts.length === 0 ? '' : `(${parts.map((part) => queryText(part, options)).join(operator)})`
}

/** Whether one term of a product may be enough, whatever else would be as well. */
export const isSingle = (terms: Terms): boolean => 'term' in terms || ('any' in terms && terms.any.some(isSingle))
