/** The part of Chromium's trace events that is used here (Trace Event Format; times in microseconds). */
export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time that it took, whatever else the machine was doing. */
  readonly tdur?: number
}

const isTask = ({ name }: TraceEvent): boolean => name === 'RunTask'

/** How much processor time the main thread of the traced page has used, in milliseconds: its tasks, not what they waited. */
export const mainThreadMs = (events: readonly TraceEvent[]): number => {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const parsing = new Set(events.filter(({ name }) => name === 'ParseHTML').map(threadOf))
  const perThread = new Map<string, number>()
  for (const event of events) {
    const thread = threadOf(event)
    if (!isTask(event) || !parsing.has(thread)) continue
    perThread.set(thread, (perThread.get(thread) ?? 0) + (event.tdur ?? 0))
  }
  return Math.max(0, ...perThread.values()) / 1000
}
