import { mountConsole } from '../console/mount-console.tsx'

await mountConsole()
