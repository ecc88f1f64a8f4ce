import { rebuild } from '@techshop/service-commands/rebuild'
import { productsCopy } from '../features/copy-product/copy-product.ts'

process.exitCode = await rebuild({ service: 'orders', copy: productsCopy })
