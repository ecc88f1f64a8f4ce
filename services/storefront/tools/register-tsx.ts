// Lets Node import `.tsx` files for tests; what is deployed was built by Vite.
import { register } from 'node:module'

register('./tsx-hooks.ts', import.meta.url)
