/**
 * In a row: a process that the machine left standing for seconds has one late sample, and answers at once again. Whoever
 * refused then would refuse what can be done.
 */
const LATE_SAMPLES = 2

/**
 * Makes a judge who is told the lateness of each sample (ms; NaN when the loop never ran in it), and says whether it has
 * been too much for long.
 */
export const lateForLong = (allowedMs: number): ((latenessMs: number) => boolean) => {
  let lateSamples = 0
  return (latenessMs) => {
    lateSamples = latenessMs <= allowedMs ? 0 : lateSamples + 1
    return lateSamples >= LATE_SAMPLES
  }
}
