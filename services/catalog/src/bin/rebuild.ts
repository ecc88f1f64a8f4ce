import { rebuild } from '@techshop/service-commands/rebuild'
import { categoriesCopy } from '../features/copy-category/copy-category.ts'

process.exitCode = await rebuild({ service: 'catalog', copy: categoriesCopy })
