import type { ProductImportResult } from '@techshop/client/types'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useConsole } from '../console-context.ts'

export type Outcome = ProductImportResult['outcome']

export interface ImportState {
  isRunning: boolean
  counts: Readonly<Record<Outcome, number>>
  /** What failed, and the first of the rest. */
  results: readonly ProductImportResult[]
  error: unknown
  /** Whether it was stopped before its end. */
  isStopped: boolean
}

/** More lines are counted, but not kept: nobody reads them, and the page would slow down. */
const keptOfEach = 2_000
/** The page is drawn so often while results arrive. */
const drawEveryMs = 200

const nothing: ImportState = {
  isRunning: false,
  counts: { created: 0, updated: 0, unchanged: 0, failed: 0 },
  results: [],
  error: undefined,
  isStopped: false,
}

/** The format of a file by its name; NDJSON unless it says CSV. */
const contentTypeOf = ({ name }: { name: string }): 'text/csv' | 'application/x-ndjson' =>
  /\.csv$/i.test(name) ? 'text/csv' : 'application/x-ndjson'

/** Sends a file and collects the result of each line as it arrives; undefined before the first file. */
export const useImport = () => {
  const { client } = useConsole()
  const [state, setState] = useState<ImportState>()
  const stop = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const run = async (file: File) => {
    const stopper = new AbortController()
    const { signal } = stopper
    stop.current = stopper
    const counts = { ...nothing.counts }
    const results: ProductImportResult[] = []
    let drawnAtMs = 0
    const draw = (members: Partial<ImportState>) =>
      setState({ ...nothing, isRunning: true, counts: { ...counts }, results: [...results], ...members })
    draw({})
    try {
      for await (const result of client.products.import({ body: file, contentType: contentTypeOf(file) }, { signal })) {
        counts[result.outcome]++
        if (counts[result.outcome] <= keptOfEach) results.push(result)
        if (performance.now() - drawnAtMs < drawEveryMs) continue
        drawnAtMs = performance.now()
        draw({})
      }
      draw({ isRunning: false })
    } catch (error) {
      draw(signal.aborted ? { isRunning: false, isStopped: true } : { isRunning: false, error })
    }
  }
  return { state, run, stop: () => stop.current?.abort() }
}
