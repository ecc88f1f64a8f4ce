import { problemTypes } from '@techshop/contracts/problem'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Answer } from './test-gateway.ts'

const ajv = new Ajv2020({ strict: false })
formats.default(ajv)
ajv.addSchema(InvalidMember, 'InvalidMember#')
const isProblem = ajv.compile({ ...Problem, $id: 'Problem' })

/** Says what is wrong with an answer that should be a problem of this name; nothing is wrong with an empty list. */
export const faultsOfProblem = (answer: Answer, name: keyof typeof problemTypes): string[] => {
  const faults: string[] = []
  const type = answer.headers['content-type']
  if (type !== 'application/problem+json') faults.push(`content-type is ${type}`)
  const body = JSON.parse(answer.body)
  if (!isProblem(body)) faults.push(ajv.errorsText(isProblem.errors))
  const { status, title } = problemTypes[name]
  if (body.type !== `/docs/problems/${name}`) faults.push(`type is ${body.type}`)
  if (body.status !== status || answer.status !== status) faults.push(`status is ${answer.status}, body ${body.status}`)
  if (body.title !== title) faults.push(`title is ${body.title}`)
  if (body.requestId !== answer.headers['x-request-id']) faults.push('requestId is not that of the header')
  return faults
}
