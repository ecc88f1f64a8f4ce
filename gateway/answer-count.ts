/** Answers of a service since it started: all, and those with a status from 500 on. */
export interface AnswerCount {
  readonly all: number
  readonly failed: number
}

/** Counts them in what `/metrics` says. */
export const countAnswers = (metrics: string): AnswerCount => {
  let all = 0
  let failed = 0
  for (const [, labels = '', value] of metrics.matchAll(/^http_request_duration_seconds_count\{(.*)\} (\d+)/gm)) {
    all += Number(value)
    if (/status_code="5/.test(labels)) failed += Number(value)
  }
  return { all, failed }
}
