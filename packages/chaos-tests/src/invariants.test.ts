import t from 'tap'
import type { Entry } from './history.ts'
import { type Evidence, findViolations, invariants } from './invariants.ts'

/** A quiet shop that kept all its promises: 10 units, 5 more, 3 sold, 2 that came back, and an order for too many. */
const sound = () => {
  const at = (beginMs: number) => ({ actor: 'one', beginMs, endMs: beginMs + 1 })
  const ok = { outcome: 'ok' as const, status: 200 }
  const order = (key: string, orderId: string, quantity: number, beginMs: number): Entry => ({
    operation: 'order',
    ...at(beginMs),
    ...ok,
    asked: { key, lines: [{ sku: 'A', quantity }] },
    answered: { orderId, number: `N-${orderId}`, status: 'pending', version: 1 },
  })
  const history: Entry[] = [
    { operation: 'sell', ...at(0), ...ok, asked: { productId: 'p', sku: 'A', units: 10 }, answered: {} },
    order('k1', 'o1', 3, 10),
    order('k1', 'o1', 3, 12),
    order('k2', 'o2', 2, 20),
    order('k3', 'o3', 99, 30),
    {
      operation: 'order',
      ...at(35),
      outcome: 'fail',
      status: 422,
      asked: { key: 'k4', lines: [{ sku: 'A', quantity: 1 }] },
    },
    { operation: 'cancel', ...at(40), ...ok, asked: { orderId: 'o2' }, answered: { status: 'cancelled', version: 3 } },
    { operation: 'read', ...at(50), ...ok, asked: { orderId: 'o1' }, answered: { status: 'confirmed', version: 2 } },
    {
      operation: 'adjust',
      ...at(60),
      ...ok,
      asked: { key: 'a1', sku: 'A', delta: 5 },
      answered: { entryId: 'e', stock: 15 },
    },
    { operation: 'browse', ...at(70), ...ok, asked: { path: '/' }, answered: { stock: { A: 0 } } },
    {
      operation: 'change',
      ...at(80),
      ...ok,
      asked: { productId: 'p', prices: { A: 900 }, categoryId: 'c', basedOn: 1 },
      answered: { version: 2 },
    },
  ]
  const placed = (id: string, status: string, version: number, quantity: number) => ({
    id,
    number: `N-${id}`,
    status,
    version,
    asking: false,
    hasUnpaidDeadline: status === 'confirmed',
    stockReleased: status === 'cancelled',
    lines: [{ sku: 'A', quantity }],
  })
  const entry = (kind: 'initial' | 'adjustment' | 'reservation' | 'release', delta: number, stock: number) => ({
    sku: 'A',
    kind,
    delta,
    stock,
    orderId: null as string | null,
    idempotencyKey: null as string | null,
  })
  const none = { unpublished: [], deadLetters: [] }
  const evidence = {
    history,
    catalog: {
      ...none,
      products: [{ id: 'p', version: 2, status: 'active', categoryId: 'c' }],
      variants: [{ sku: 'A', productId: 'p', price: 900, stock: 12, archived: false }],
      stockEntries: [
        entry('initial', 10, 10),
        { ...entry('reservation', -3, 7), orderId: 'o1' },
        { ...entry('reservation', -2, 5), orderId: 'o2' },
        { ...entry('release', 2, 7), orderId: 'o2' },
        { ...entry('adjustment', 5, 12), idempotencyKey: 'a1' },
      ],
      reservations: [
        { orderId: 'o1', state: 'reserved', lines: [{ sku: 'A', quantity: 3 }] },
        { orderId: 'o2', state: 'released', lines: [{ sku: 'A', quantity: 2 }] },
        { orderId: 'o3', state: 'rejected', lines: [{ sku: 'A', quantity: 99 }] },
      ],
      categoryReadModel: [{ id: 'c', version: 1, deleted: false }],
    },
    categories: {
      ...none,
      categories: [{ id: 'c', version: 1, parentId: null, deleted: false }],
      counts: [{ categoryId: 'c', active: 1, unarchived: 1 }],
      productReadModel: [{ id: 'p', version: 2, categoryId: 'c', active: true, deleted: false }],
    },
    orders: {
      ...none,
      orders: [placed('o1', 'confirmed', 2, 3), placed('o2', 'cancelled', 3, 2), placed('o3', 'rejected', 2, 99)],
      history: [
        { orderId: 'o1', version: 1, status: 'pending' },
        { orderId: 'o1', version: 2, status: 'confirmed' },
        { orderId: 'o2', version: 1, status: 'pending' },
        { orderId: 'o2', version: 2, status: 'confirmed' },
        { orderId: 'o2', version: 3, status: 'cancelled' },
        { orderId: 'o3', version: 1, status: 'pending' },
        { orderId: 'o3', version: 2, status: 'rejected' },
      ],
      untold: [],
      keys: [
        { key: 'k1', orderId: 'o1' },
        { key: 'k2', orderId: 'o2' },
        { key: 'k3', orderId: 'o3' },
      ],
      productReadModel: [{ id: 'p', version: 2, status: 'active', deleted: false }],
      sellableItems: [{ sku: 'A', productId: 'p', productVersion: 2, price: 900 }],
    },
    answers: {
      stock: new Map([['A', 12]]),
      orders: [
        { id: 'o1', status: 'confirmed', version: 2 },
        { id: 'o2', status: 'cancelled', version: 3 },
        { id: 'o3', status: 'rejected', version: 2 },
      ],
      productCounts: new Map([['c', 1]]),
    },
  }
  // Manipulations write what a real reader may not.
  // biome-ignore lint/suspicious/noExplicitAny: each manipulation reaches somewhere else in it
  return evidence as any
}

const brokenBy = (evidence: Evidence) => new Set(findViolations(evidence).map(({ invariant }) => invariant))

t.test('a sound shop breaks no promise', async (t) => {
  t.same(findViolations(sound()), [])
})

/** What is done to the sound shop, under the promise that it must be seen to break. */
const manipulations: Readonly<Record<string, Readonly<Record<string, (evidence: ReturnType<typeof sound>) => void>>>> =
  {
    'every acknowledged order exists exactly once': {
      'a lost order': ({ orders }) => orders.orders.shift(),
      'a key that was answered with two orders': ({ history }) => {
        history[2].answered.orderId = 'o9'
      },
      'a key that leads to another order': ({ orders }) => {
        orders.keys[0].orderId = 'o2'
      },
      'an order of something else': ({ orders }) => {
        orders.orders[0].lines = [{ sku: 'A', quantity: 4 }]
      },
      'another number': ({ orders }) => {
        orders.orders[0].number = 'N-x'
      },
      'a refused request that placed an order': ({ orders }) => orders.keys.push({ key: 'k4', orderId: 'o1' }),
      'a buyer who can not find the order': ({ history }) => {
        history[7].status = 404
      },
    },
    'no order exists that was never asked for': {
      'a second order for the same request': ({ orders }) => orders.orders.push({ ...orders.orders[0], id: 'o9' }),
      'a key that nobody used': ({ history }) => history.splice(3, 1),
    },
    'the list of orders shows each order once, as it is': {
      'a missing one': ({ answers }) => answers.orders.pop(),
      'an older state': ({ answers }) => {
        answers.orders[0].status = 'pending'
      },
      'the same one twice': ({ answers }) => answers.orders.push(answers.orders[0]),
    },
    'initial + adjustments − sold = stock, for each variant': {
      'a unit that was sold and is still there': ({ catalog }) => {
        catalog.variants[0].stock += 1
      },
      'a unit that was taken for no order': ({ orders }) => {
        orders.orders[0].lines[0].quantity = 2
      },
      'buyers who see another stock': ({ answers }) => answers.stock.set('A', 11),
      'a first stock that grew': ({ history }) => {
        history[0].asked.units = 9
      },
    },
    'stock is never below zero, and its ledger has no gap': {
      'a buyer who saw it': ({ history }) => {
        history[9].answered.stock.A = -1
      },
      'staff who saw it': ({ history }) => {
        history[8].answered.stock = -1
      },
      'a ledger that went there': ({ catalog }) => {
        catalog.stockEntries[2].stock = -1
      },
      'an entry that is missing': ({ catalog }) => catalog.stockEntries.splice(2, 1),
      'a stock that is not the last entry': ({ catalog }) => {
        catalog.variants[0].stock = 13
      },
    },
    'every acknowledged stock adjustment counts exactly once': {
      'one that counted twice': ({ catalog }) => catalog.stockEntries.push(catalog.stockEntries[4]),
      'one that was lost': ({ catalog }) => catalog.stockEntries.pop(),
      'one of another size': ({ catalog }) => {
        catalog.stockEntries[4].delta = 6
      },
      'one that was refused and counted': ({ history }) => {
        history[8].outcome = 'fail'
      },
      'one that nobody asked for': ({ history }) => history.splice(8, 1),
    },
    "every order's reservation agrees with its state": {
      'a confirmed order without stock': ({ catalog }) => catalog.reservations.shift(),
      'a cancelled order that keeps its stock': ({ catalog }) => {
        catalog.reservations[1].state = 'reserved'
      },
      'a reservation of something else': ({ catalog }) => {
        catalog.reservations[0].lines = [{ sku: 'A', quantity: 1 }]
      },
      'a reservation for no order': ({ catalog }) =>
        catalog.reservations.push({ ...catalog.reservations[2], orderId: 'o9' }),
    },
    'no event took or gave back stock twice': {
      'stock taken twice': ({ catalog }) => catalog.stockEntries.push(catalog.stockEntries[1]),
      'stock given back twice': ({ catalog }) => catalog.stockEntries.push(catalog.stockEntries[3]),
      'stock taken for a rejected order': ({ catalog }) => {
        catalog.stockEntries[1].orderId = 'o3'
      },
    },
    'every order is in a final state or in one that explains itself': {
      'a pending one': ({ orders }) => {
        orders.orders[0].status = 'pending'
      },
      'one that waits for catalog': ({ orders }) => {
        orders.orders[0].asking = true
      },
      'one that may stay unpaid for ever': ({ orders }) => {
        orders.orders[0].hasUnpaidDeadline = false
      },
      'a cancelled one that was not told that its stock is back': ({ orders }) => {
        orders.orders[1].stockReleased = false
      },
    },
    'every order moved by the rules, once at a time, and told others': {
      'a move twice': ({ orders }) => orders.history.splice(2, 0, { orderId: 'o1', version: 3, status: 'confirmed' }),
      'a move that is not one': ({ orders }) => {
        orders.history[1].status = 'shipped'
      },
      'a version left out': ({ orders }) => {
        orders.history[4].version = 4
      },
      'a move that nobody was told of': ({ orders }) => orders.untold.push({ orderId: 'o1', version: 2 }),
    },
    'acknowledged moves of orders stay, and no reader goes back in time': {
      'a cancellation that was forgotten': ({ orders }) => orders.history.splice(4, 1),
      'a reader who saw an older state': ({ history }) => {
        history.push({ ...history[7], beginMs: 90, endMs: 91, answered: { status: 'pending', version: 1 } })
      },
      'a state that never was': ({ history }) => {
        history[7].answered.status = 'paid'
      },
    },
    'every read model of products and categories equals the original': {
      'a product that orders never heard of': ({ orders }) => orders.productReadModel.pop(),
      'an old price': ({ orders }) => {
        orders.sellableItems[0].price = 1000
      },
      'something for sale that is a draft': ({ catalog }) => {
        catalog.products[0].status = 'draft'
      },
      'an old version in categories': ({ categories }) => {
        categories.productReadModel[0].version = 1
      },
      'a category that catalog never heard of': ({ catalog }) => catalog.categoryReadModel.pop(),
    },
    'product counts of categories equal the products that there are': {
      'a product counted twice': ({ categories }) => {
        categories.counts[0].active = 2
      },
      'a count that buyers see otherwise': ({ answers }) => answers.productCounts.set('c', 2),
    },
    'every acknowledged change of a product stays': {
      'a price that was lost': ({ catalog }) => {
        catalog.variants[0].price = 1000
      },
      'a version that was lost': ({ catalog }) => {
        catalog.products[0].version = 1
      },
      'two writers with the same version': ({ history }) => history.push(history[10]),
    },
    'every recorded event was published': {
      'a row that was forgotten': ({ orders }) => orders.unpublished.push({ id: '1', type: 'x', aggregateId: 'o1' }),
    },
    'no message is a dead letter': {
      'a dead letter': ({ catalog }) => catalog.deadLetters.push({ consumer: 'c', subject: 's', error: 'e' }),
    },
  }

for (const { name } of invariants) {
  t.test(`it is seen when this is broken: ${name}`, async (t) => {
    const own = Object.entries(manipulations[name] ?? {})
    t.ok(own.length > 0, 'it has been broken at all')
    for (const [what, manipulate] of own) {
      const evidence = sound()
      manipulate(evidence)
      t.ok(brokenBy(evidence).has(name), what)
    }
  })
}
