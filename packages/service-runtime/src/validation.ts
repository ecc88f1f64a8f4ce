import { Ajv, type ValidateFunction } from 'ajv'
import formatsModule from 'ajv-formats'
import type { TSchema } from 'typebox'
import type { InputPart } from './invalid-members.ts'

// ajv-formats is CommonJS with `exports.default`: under Node ESM the default import is the whole module.
const addFormats = formatsModule.default

export type CompileValidator = (schema: TSchema | object, part: InputPart) => ValidateFunction

/**
 * Makes validators that find everything that is wrong. Bodies are checked as they were sent; query strings, path
 * parameters and headers are text and are converted to the types that their schema names. Defaults are filled in.
 */
export const createValidatorCompiler = (schemas: readonly { readonly $id: string }[]): CompileValidator => {
  const make = (coerceTypes: false | 'array'): Ajv => {
    // Unlimited errors are safe: bodies are limited, and a schema without nested repetition costs linear time.
    const ajv = new Ajv({ allErrors: true, useDefaults: true, removeAdditional: false, coerceTypes, strict: false })
    addFormats(ajv)
    for (const schema of schemas) ajv.addSchema(schema)
    return ajv
  }
  const strict = make(false)
  const coercing = make('array')
  return (schema, part) => (part === 'body' ? strict : coercing).compile(schema)
}
