// Keeps the services as they are now as the released ones.
import { bundleServices } from '../bundle.ts'
import { releasedFolder } from '../released.ts'

await bundleServices(releasedFolder)
