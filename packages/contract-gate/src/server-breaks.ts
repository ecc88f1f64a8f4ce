import { isObject, type Json, objectAt } from './json.ts'

/** Each address at which callers were told to ask must still be there, with the same defaults in it. */
export const serverBreaks = (released: readonly unknown[], current: readonly unknown[], place: string): string[] => {
  const addresses = current.filter(isObject).map(addressOf)
  return released
    .filter(isObject)
    .map(addressOf)
    .filter((address) => !addresses.includes(address))
    .map((address) => `${place}: the server ${address} was removed`)
}

/** The address of a server in OpenAPI (`url`) or AsyncAPI (`protocol` and `host`), its variables filled in. */
const addressOf = (server: Json): string => {
  const template = String(server.url ?? `${server.protocol}://${server.host}${server.pathname ?? ''}`)
  const variables = objectAt(server, 'variables')
  return template.replaceAll(/\{([^}]+)\}/g, (_, name) => `{${name}=${objectAt(variables, name).default ?? ''}}`)
}
