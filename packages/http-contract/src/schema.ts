import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox'

/**
 * A schema that is published under its name in `components/schemas`.
 * The static type of TypeBox forgets `$id`, so this type keeps it.
 */
export type Named<T extends TSchema = TSchema> = T & { readonly $id: string }

/** Publishes a schema under a name. The name is what other teams see in the OpenAPI document. */
export const named = <T extends TSchema>($id: string, schema: T): Named<T> => Object.assign(schema, { $id })

/** `{ $ref: "Name#" }` on the wire, the static type of the named schema in TypeScript. */
export const ref = <T extends TSchema>(schema: Named<T>) => Type.Unsafe<Static<T>>(Type.Ref(`${schema.$id}#`))

/** What a caller sends. Unknown members are refused, so that a misspelt one is never silently ignored. */
export const input = <P extends TProperties>(
  properties: P,
  options: { description?: string; minProperties?: number } = {},
): TObject<P> => Type.Object(properties, { ...options, additionalProperties: false })

/** What we send. Members may be added later, so readers must ignore those that they do not know. */
export const output = <P extends TProperties>(properties: P, options: { description?: string } = {}): TObject<P> =>
  Type.Object(properties, options)

/** One of a closed list of strings; carries `type: string`, which OpenAPI tools expect beside `enum`. */
export const oneOf = <const V extends readonly string[]>(
  values: V,
  options: { description?: string; default?: V[number] } = {},
) => Type.Unsafe<V[number]>({ type: 'string', enum: [...values], ...options })

export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
