import { ConfigError, type Environment, type ProcessConfig, parseProcessConfig } from '@techshop/service-runtime/config'

export interface Config {
  process: ProcessConfig
  /** Origin of the gateway, through which the API is asked. */
  apiUrl: string
  /** Origin under which visitors know the shop. */
  publicUrl: string
  /** Where the built scripts and styles are served, without a slash at the end. */
  assetBaseUrl: string
  /** Origins besides the shop's own that pictures of products may come from. */
  pictureOrigins: readonly string[]
}

const parseOrigin = (text: string, name: string): string => {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError(`${name}: “${text}” is no origin such as https://shop.example`)
  }
  return url.origin
}

const parseAssetBaseUrl = (text: string): string => {
  const isPath = text.startsWith('/') && !text.startsWith('//')
  if (!isPath && !URL.canParse(text)) throw new ConfigError('ASSET_BASE_URL must be a path or an absolute URL')
  return text.replace(/\/+$/, '')
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/**
 * Reads API_URL, PUBLIC_URL (API_URL when left out), ASSET_BASE_URL (`/assets/build` when left out),
 * PICTURE_ORIGINS (separated by spaces; none when left out) and what every service's process is told. Pure.
 * @throws ConfigError
 */
export const parseConfig = (env: Environment): Config => ({
  process: parseProcessConfig(env),
  apiUrl: parseOrigin(env.API_URL ?? '', 'API_URL'),
  publicUrl: parseOrigin(env.PUBLIC_URL || env.API_URL || '', env.PUBLIC_URL ? 'PUBLIC_URL' : 'API_URL'),
  assetBaseUrl: parseAssetBaseUrl(env.ASSET_BASE_URL || '/assets/build'),
  pictureOrigins: words(env.PICTURE_ORIGINS ?? '').map((origin) => parseOrigin(origin, 'PICTURE_ORIGINS')),
})
