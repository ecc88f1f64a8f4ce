/** One value as it travels, and what it shows. */
export interface Example {
  readonly summary: string
  readonly value: unknown
}

/** Examples by name. */
export type Examples = Readonly<Record<string, Example>>

/** What the document of a service shows of an operation. Read when the document is made, never while requests are served. */
export interface OperationExamples<Problem extends string = string> {
  /** Path, query and header parameters of one sensible request, by their names in the schemas. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** Bodies of requests. */
  readonly request?: Examples
  /** Bodies of successful answers by status. */
  readonly responses?: Readonly<Record<number, Examples>>
  /** Problems, where the example of their type is about something else than this operation. */
  readonly problems?: Readonly<Partial<Record<Problem, unknown>>>
}
