// The consumer contracts of this service are in the contracts package. Here they are shown to be true: a message means
// the same when it is reduced to that, and when it has members that nobody knows.

import { consumerContracts } from '@techshop/contracts/consumer-contracts'
import { messageForms } from '@techshop/contracts/message-forms'
import t from 'tap'
import { completeProductReadModelConsumer } from './features/complete-product-read-model/complete-product-read-model.consumer.ts'
import { projectProductConsumer } from './features/project-product/project-product.consumer.ts'

type Handle = (message: { data: unknown }) => Promise<void>

/** What a consumer asks its use case to do when it hears a message. */
const askedFor = async (consumer: (use: Use) => object, data: unknown): Promise<unknown[][]> => {
  const asked: unknown[][] = []
  const { handle } = consumer(async (...args) => {
    asked.push(args)
    return undefined
  }) as { handle: Handle }
  await handle({ data })
  return asked
}

type Use = (...args: unknown[]) => Promise<undefined>

const consumers: Record<string, (use: Use) => { durable: string }> = {
  'the read model of products': projectProductConsumer,
  'the end of its snapshot': completeProductReadModelConsumer,
}

for (const [name, consumer] of Object.entries(consumers)) {
  const { durable } = consumer(async () => undefined)
  for (const { asItIs, reduced, extended } of messageForms(
    consumerContracts[durable as keyof typeof consumerContracts],
  )) {
    const { type } = asItIs as { type: string }
    t.test(`to ${name}, ${type} means the same with less and with more`, async (t) => {
      const asked = await askedFor(consumer, asItIs)
      t.equal(asked.length, 1)
      t.strictSame(await askedFor(consumer, reduced), asked)
      t.strictSame(await askedFor(consumer, extended), asked)
    })
  }
}
