/** The part of Chromium's trace events that is used here (Trace Event Format; times in microseconds). */
export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time that it took, whatever else the machine was doing. */
  readonly tdur?: number
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The processor time of each task of the page's main thread, in milliseconds: of the thread that parsed it, that is. */
const taskTimesMs = (events: readonly TraceEvent[]): number[] => {
  const parsing = new Set(events.filter(({ name }) => name === 'ParseHTML').map(threadOf))
  const tasks = events.filter((event) => event.name === 'RunTask' && parsing.has(threadOf(event)))
  const threads = [...Map.groupBy(tasks, threadOf).values()].map((thread) => thread.map(({ tdur = 0 }) => tdur / 1000))
  return threads.toSorted((a, b) => sum(b) - sum(a))[0] ?? []
}

/** A task blocks the visitor for what it takes beyond this (“Total Blocking Time”). */
const unnoticedMs = 50

/**
 * What the main thread of a traced page has used of the processor, waits for it left out.
 * @param slowdown how much slower the imagined phone is
 * @returns milliseconds: all tasks here, and what blocks a visitor on the phone
 */
export const mainThreadMs = (events: readonly TraceEvent[], slowdown: number) => {
  const tasks = taskTimesMs(events)
  const blocking = tasks.map((ms) => Math.max(0, ms * slowdown - unnoticedMs))
  return { cpu: Math.round(sum(tasks)), blocking: Math.round(sum(blocking)) }
}
