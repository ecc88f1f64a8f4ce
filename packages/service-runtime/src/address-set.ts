import { BlockList, isIP } from 'node:net'

/** So many addresses are remembered, then all are forgotten: as many callers as come within a moment. */
const MOST_REMEMBERED = 1_000

/**
 * Addresses and CIDR ranges (IPv4, IPv6, IPv4 in IPv6), to be asked with every request: what it found of an address it
 * remembers. Whatever is no address is not among them.
 * @throws TypeError for an item that is neither
 */
export class AddressSet {
  readonly #ranges = new BlockList()
  readonly #found = new Map<string, boolean>()

  constructor(items: readonly string[]) {
    for (const item of items) this.#add(item)
  }

  has(address: string): boolean {
    const known = this.#found.get(address)
    if (known !== undefined) return known
    const family = isIP(address)
    const found = family !== 0 && this.#ranges.check(address, family === 6 ? 'ipv6' : 'ipv4')
    if (this.#found.size >= MOST_REMEMBERED) this.#found.clear()
    this.#found.set(address, found)
    return found
  }

  #add(item: string): void {
    const [address = '', prefix] = item.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (!isIP(address) || (prefix !== undefined && !/^\d{1,3}$/.test(prefix)))
      throw new TypeError(`not an address: ${item}`)
    if (prefix === undefined) this.#ranges.addAddress(address, family)
    else this.#ranges.addSubnet(address, Number(prefix), family)
  }
}
