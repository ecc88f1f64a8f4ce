/** Whether two JSON values say the same; the order of members does not matter, that of items does. */
export const isSameContent = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every(
    (name) => Object.hasOwn(b, name) && isSameContent(a[name as keyof typeof a], b[name as keyof typeof b]),
  )
}
