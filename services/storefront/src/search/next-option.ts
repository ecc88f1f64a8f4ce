/**
 * Which option a key leads to, where -1 is the field itself: the arrows go round through the field,
 * so that what was typed is never out of reach. Undefined for a key that does not move.
 */
export const nextOption = (current: number, count: number, key: string): number | undefined => {
  if (key === 'ArrowDown') return current + 1 < count ? current + 1 : -1
  if (key === 'ArrowUp') return current === -1 ? count - 1 : current - 1
  return undefined
}
