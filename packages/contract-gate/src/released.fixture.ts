import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contracts } from './documents.ts'

const read = async (name: string) => {
  const contract = contracts.find((one) => one.name === name)
  if (!contract) throw new Error(`no contract of ${name}`)
  const text = await readFile(path.join(import.meta.dirname, '../../..', contract.released), 'utf8')
  return { breaks: contract.breaks, released: JSON.parse(text) }
}

/** The released documents themselves, each with what looks for breaks in it. */
export const documents = {
  catalog: await read('catalog'),
  categories: await read('categories'),
  orders: await read('orders'),
  events: await read('events'),
}

// biome-ignore lint/suspicious/noExplicitAny: a document that a case reaches into
export type Document = any

export const schema = (document: Document, name: string) => document.components.schemas[name]
export const members = (document: Document, name: string) => schema(document, name).properties
export const payload = (document: Document, type: string) => {
  const { payload } = document.components.messages[type]
  return payload.$ref ? schema(document, payload.$ref.replace(/^.*\//, '')) : payload
}
export const without = (list: unknown[], ...values: unknown[]) => list.filter((one) => !values.includes(one))
export const parameter = (document: Document, method: string, at: string, name: string) =>
  document.paths[at][method].parameters.find((one: { name?: string }) => one.name === name)
/** What is said of the problems of a status of an operation. */
export const problems = (document: Document, method: string, at: string, status: number) =>
  document.paths[at][method].responses[status].content['application/problem+json']
