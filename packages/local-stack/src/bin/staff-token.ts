// Prints a staff token with all scopes, good for eight hours, for a shop whose services know the key in this file.
import { readFileSync } from 'node:fs'
import { staffToken } from '../staff-token.ts'

const [keyFile] = process.argv.slice(2)
if (keyFile === undefined) {
  console.error('usage: staff-token <private key as JWK>')
  process.exit(2)
}
console.log(await staffToken(JSON.parse(readFileSync(keyFile, 'utf8'))).current())
