/**
 * Reads `Retry-After` (RFC 9110, 10.2.3), which is a number of seconds or a date.
 * @returns milliseconds to wait, undefined without a usable value.
 */
export const parseRetryAfter = (header: string | null, nowMs: number): number | undefined => {
  if (header === null) return undefined
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs)
}
