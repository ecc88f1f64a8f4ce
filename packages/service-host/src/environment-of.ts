import type { Environment } from '@techshop/service-runtime/config'

/**
 * The environment of one service in a process of several: `CATALOG_PORT` is the `PORT` of catalog, and stands before a
 * `PORT` that is for all. Pure.
 */
export const environmentOf = (name: string, env: Environment): Environment => {
  const prefix = `${name.toUpperCase()}_`
  const own = Object.entries(env)
    .filter(([variable]) => variable.startsWith(prefix))
    .map(([variable, value]) => [variable.slice(prefix.length), value])
  return { ...env, ...Object.fromEntries(own) }
}
