import { strict } from '@techshop/contracts/strict-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/**
 * Makes the check of events against an AsyncAPI document: it says what is wrong with an event on a subject, nothing when
 * it is what the document says, with no member more.
 */
export const eventCheck = (document: Record<string, unknown>) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  addFormats.default(ajv)
  ajv.addSchema(strict(document) as object, 'events')
  return (subject: string, event: unknown): string | undefined => {
    const validate = ajv.getSchema(`events#/components/messages/${subject}/payload`)
    if (!validate) return `${subject} is not documented`
    return validate(event) ? undefined : `${subject}: ${ajv.errorsText(validate.errors)}: ${JSON.stringify(event)}`
  }
}
