import t from 'tap'
import { clientNetwork } from './client-network.ts'

t.test('an IPv4 address stands for itself, also where it comes as IPv6', async (t) => {
  t.equal(clientNetwork('203.0.113.7'), '203.0.113.7')
  t.equal(clientNetwork('::ffff:203.0.113.7'), '203.0.113.7')
})

t.test('of an IPv6 address the network counts, however it is written', async (t) => {
  const network = '2001:db8:1:2::/64'
  for (const address of [
    '2001:db8:1:2::1',
    '2001:0db8:0001:0002:ffff:0:0:9',
    '2001:DB8:1:2:3::',
    '2001:db8:1:2::%eth0',
  ])
    t.equal(clientNetwork(address), network, address)
  t.equal(clientNetwork('2001:db8::1'), '2001:db8:0:0::/64')
  t.equal(clientNetwork('::1'), '0:0:0:0::/64')
  t.equal(clientNetwork('64:ff9b::192.0.2.33'), '64:ff9b:0:0::/64')
  t.not(clientNetwork('2001:db8:1:3::1'), network)
})

t.test('what is no address comes back as it is', async (t) => {
  t.equal(clientNetwork('unix'), 'unix')
})
