import t from 'tap'
import { implement } from './implement.ts'
import { implementRaw } from './implement-raw.ts'
import { JsonText } from './json-text.ts'
import type { Service } from './service.ts'
import {
  createWidget,
  deleteWidget,
  editWidget,
  followWidgets,
  getWidget,
  importWidgets,
  listWidgets,
  suggestWidget,
  widget,
} from './widgets.fixture.ts'

/** Never called: the type checker is the test, and every line below `@ts-expect-error` must be an error. */
export const checkedByTheCompiler = (service: Service): void => {
  implement(service, getWidget, async ({ params }) => ({
    status: 200,
    body: { id: params.id, name: 'a', colour: 'red' },
  }))
  implement(service, deleteWidget, async ({ ifMatchVersion }) => ({ status: 204, version: ifMatchVersion + 1 }))
  implement(service, suggestWidget, async ({ body, query, headers }) => {
    const name: string = body.name
    const dryRun: boolean | undefined = query.dryRun
    const dozen: number | undefined = headers['x-dozen']
    return { status: 201, body: { id: `${dryRun} ${dozen}`, name, colour: body.colour } }
  })
  implementRaw(service, importWidgets, ({ stream }, reply) => reply.send(stream))
  implement(service, getWidget, async () => ({ status: 200, body: new JsonText<ReturnType<typeof widget>>('{}') }))

  // @ts-expect-error a status that the operation does not have
  implement(service, getWidget, async () => ({ status: 201, body: widget('1') }))
  // @ts-expect-error a body of another type
  implement(service, getWidget, async () => ({ status: 200, body: { id: 1, name: 'a', colour: 'red' } }))
  // @ts-expect-error JSON of another type
  implement(service, getWidget, async () => ({ status: 200, body: new JsonText<{ id: number }>('{}') }))
  // @ts-expect-error a value that the schema does not list
  implement(service, getWidget, async () => ({ status: 200, body: { id: '1', name: 'a', colour: 'blue' } }))
  // @ts-expect-error no body where there must be one
  implement(service, getWidget, async () => ({ status: 200 }))
  // @ts-expect-error a body where there is none
  implement(service, deleteWidget, async () => ({ status: 204, body: {} }))
  // @ts-expect-error a parameter that the path does not have
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: widget(params.slug) }))
  // @ts-expect-error a query member of another type
  implement(service, listWidgets, async ({ query }) => ({ status: 200, body: { items: [widget(query.limit)] } }))
  // @ts-expect-error a body member that may be missing
  implement(service, editWidget, async ({ body }) => ({ status: 200, body: { ...widget('1'), name: body.name } }))
  // @ts-expect-error no version without a condition
  implement(service, getWidget, async ({ ifMatchVersion }) => ({
    status: 200,
    body: widget('1'),
    version: ifMatchVersion,
  }))
  // @ts-expect-error no caller where no token opens more, or the contract would keep quiet about one
  implement(service, getWidget, async ({ caller }) => ({ status: 200, body: widget(caller.kind) }))
  // @ts-expect-error no key of an operation that demands none
  implement(service, createWidget, async ({ idempotencyKey }) => ({ status: 201, body: widget(idempotencyKey.trim()) }))
  // @ts-expect-error no stream of a request without one
  implementRaw(service, followWidgets, ({ stream }) => stream.destroy())
}

t.test('the types of an operation reach its handler', async (t) => {
  t.type(checkedByTheCompiler, 'function')
})
