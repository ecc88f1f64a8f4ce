import { useEffect, useState } from 'preact/hooks'

/** After so long people begin to wonder whether anything is happening. */
const slowAfterMs = 4_000

/** True while something is waited for that takes longer than people expect. */
export const useSlow = (waiting: boolean): boolean => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setSlow(true), slowAfterMs)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return slow
}
