/** A value that is JSON already. A handler may answer with it instead of the value; it is sent as it is. */
export class JsonText<Value> {
  /** In types alone. */
  declare readonly value: Value
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Members<Value> = { readonly [Name in keyof Value]: Value[Name] | JsonText<Value[Name]> }

/** An object some of whose members are JSON already; those that are undefined are left out. */
export const jsonObject = <Value extends object>(members: Members<Value>): JsonText<Value> => {
  const written = Object.entries(members)
    .filter(([, member]) => member !== undefined)
    .map(
      ([name, member]) =>
        `${JSON.stringify(name)}:${member instanceof JsonText ? member.text : JSON.stringify(member)}`,
    )
  return new JsonText(`{${written.join(',')}}`)
}

export const jsonArray = <Item>(items: readonly JsonText<Item>[]): JsonText<Item[]> =>
  new JsonText(`[${items.map(({ text }) => text).join(',')}]`)
