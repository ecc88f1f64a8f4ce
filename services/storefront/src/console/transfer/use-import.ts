import type { ProductImportResult } from '@techshop/client/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'

export type Outcome = ProductImportResult['outcome']

export interface ImportState {
  /** Whether it only says what would be done. */
  isPreview: boolean
  isRunning: boolean
  counts: Readonly<Record<Outcome, number>>
  /** What failed, and the first of the rest. */
  results: readonly ProductImportResult[]
  /** In which a table is read. */
  encoding: string | undefined
  error: unknown
  /** Whether it was stopped before its end. */
  isStopped: boolean
}

/** More lines are counted, but not kept: nobody reads them, and the page would slow down. */
const keptOfEach = 2_000
/** The page is drawn so often while results arrive. */
const drawEveryMs = 200

/** Of a preview, more changes of one line, and longer texts, are not kept either. */
const keptChanges = 50
const keptCharacters = 300

const nothing: ImportState = {
  isPreview: false,
  isRunning: false,
  counts: { created: 0, updated: 0, unchanged: 0, failed: 0 },
  results: [],
  encoding: undefined,
  error: undefined,
  isStopped: false,
}

/** The format of a file by its name; NDJSON unless it says CSV. */
const contentTypeOf = ({ name }: { name: string }): 'text/csv' | 'application/x-ndjson' =>
  /\.csv$/i.test(name) ? 'text/csv' : 'application/x-ndjson'

const cut = (value: unknown): unknown =>
  typeof value === 'string' && value.length > keptCharacters ? `${value.slice(0, keptCharacters)} …` : value

const keptOf = ({ changes, ...result }: ProductImportResult): ProductImportResult =>
  changes
    ? {
        ...result,
        changes: changes.slice(0, keptChanges).map(({ path, from, to }) => ({ path, from: cut(from), to: cut(to) })),
      }
    : result

/** Sends a file and collects the result of each line as it arrives; undefined before the first file. */
export const useImport = () => {
  const { client } = useConsole()
  const [state, setState] = useState<ImportState>()
  const stop = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const run = async (file: File, { preview }: { preview: boolean }) => {
    const stopper = new AbortController()
    const { signal } = stopper
    stop.current = stopper
    const counts = { ...nothing.counts }
    const results: ProductImportResult[] = []
    let drawnAtMs = 0
    let encoding: string | undefined
    const draw = (members: Partial<ImportState>) =>
      setState({
        ...nothing,
        isPreview: preview,
        isRunning: true,
        counts: { ...counts },
        results: [...results],
        encoding,
        ...members,
      })
    draw({})
    try {
      const content = { body: file, contentType: contentTypeOf(file) }
      for await (const result of client.products.import(content, { preview, signal })) {
        counts[result.outcome]++
        encoding = result.encoding ?? encoding
        if (counts[result.outcome] <= keptOfEach) results.push(keptOf(result))
        if (performance.now() - drawnAtMs < drawEveryMs) continue
        drawnAtMs = performance.now()
        draw({})
      }
      draw({ isRunning: false })
    } catch (error) {
      draw(signal.aborted ? { isRunning: false, isStopped: true } : { isRunning: false, error })
    }
  }
  return { state, run, stop: () => stop.current?.abort(), clear: () => setState(undefined) }
}
