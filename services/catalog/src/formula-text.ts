/** How spreadsheets recognise a formula: by its first character, of which some take the full-width form, too. */
const FORMULA_START = '[=+\\-@\\t\\r＝＋－＠]'
const FORMULA = new RegExp(`^'*${FORMULA_START}`)
const MARKED = new RegExp(`^'+${FORMULA_START}`)

/**
 * A cell that a spreadsheet takes for text: an apostrophe stands before what would be a formula (CWE-1236). Where formulas
 * may stay, only those that have an apostrophe of their own get one more, so that `withoutMark` gives back either form.
 */
export const withMark = (cell: string, isForSpreadsheets: boolean): string =>
  (isForSpreadsheets ? FORMULA : MARKED).test(cell) ? `'${cell}` : cell

/** The cell as it was before `withMark`. */
export const withoutMark = (cell: string): string => (MARKED.test(cell) ? cell.slice(1) : cell)
