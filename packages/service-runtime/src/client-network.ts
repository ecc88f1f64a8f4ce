import { isIP } from 'node:net'

/**
 * Whose a client's address is, as far as that can be told: an IPv4 address as it is, of an IPv6 address its /64, which
 * is the least that a customer of a provider gets (RFC 6177). What is no address comes back as it is.
 */
export const clientNetwork = (address: string): string => {
  if (isIP(address) !== 6) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = address.replace(/%.*$/, '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const lengthAfter = after.length + (after.at(-1)?.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? 0 : 8 - before.length - lengthAfter
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
