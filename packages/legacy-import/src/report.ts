import type { OldTable } from './old-shop.ts'

export const outcomes = ['created', 'updated', 'unchanged', 'refused'] as const

/** What became of a row of the old shop. */
export interface RowReport {
  readonly table: OldTable
  /** In the old shop. */
  readonly id: string
  readonly outcome: (typeof outcomes)[number]
  /** In the new one; none for what was refused, and for what a dry run would create. */
  readonly newId?: string | undefined
  /** Why it was refused, or what of it did not fit and how it was brought in all the same. */
  readonly notes?: readonly string[]
}

export class Report {
  readonly #write: (row: RowReport) => void
  readonly #counts = new Map<string, number>()

  /** @param write told of every row */
  constructor(write: (row: RowReport) => void) {
    this.#write = write
  }

  add(row: RowReport): void {
    this.#count(`${row.table} ${row.outcome}`)
    if (row.outcome !== 'refused' && row.notes?.length) this.#count(`${row.table} with notes`)
    this.#write(row)
  }

  /** Whether every row is in the new shop. */
  get isComplete(): boolean {
    return ![...this.#counts.keys()].some((key) => key.endsWith(' refused'))
  }

  /** `products: 3 created, 1 refused`, a line for each table. */
  summary(): string[] {
    const tables = new Set([...this.#counts.keys()].map((key) => key.slice(0, key.indexOf(' '))))
    return [...tables].map((table) => {
      const parts = [...outcomes, 'with notes'].flatMap((outcome) => {
        const count = this.#counts.get(`${table} ${outcome}`)
        return count ? [`${count} ${outcome}`] : []
      })
      return `${table}: ${parts.join(', ')}`
    })
  }

  #count(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }
}
