import path from 'node:path'
import { buildReference } from '../build.ts'

await buildReference(path.join(import.meta.dirname, '../../dist'))
