// Keeps the services as they are now as the released ones.
import { bundleServices } from '../bundle.ts'
import { keep } from '../released.ts'

await keep(await bundleServices())
