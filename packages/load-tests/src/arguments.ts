import { parseArgs } from 'node:util'

/** What a run of the benchmark was asked for. */
export interface BenchArguments {
  readonly help: boolean
  /** Under two minutes, for a look; figures of a full run are steadier. */
  readonly quick: boolean
  /** Catalogue sizes, growing. The scenarios run with the second one, or the only one. */
  readonly products: readonly number[]
  /** Categories beyond those of the sample catalogue. */
  readonly categories: number
  /** Orders that are there before anything is measured. */
  readonly orders: number
  /** Only scenarios whose name has this text, and nothing else; all of it without. */
  readonly only: string | undefined
  /** A Markdown file whose part between the markers is replaced by the summary. */
  readonly write: string | undefined
  /** A folder for the whole report and its charts. */
  readonly report: string | undefined
  /** A folder for profiles of the scenarios, instead of measuring them. */
  readonly profile: string | undefined
}

export const usage = `npm run bench -- [options]

  --quick                     under two minutes, for a look
  --products 1000,10000       catalogue sizes, in quick runs 10000; 1000,10000,1000000 shows how it grows
  --categories 0              categories beyond those of the sample, for example 10000
  --orders 0                  orders that are there already, for example 1000000
  --only TEXT                 only the scenarios with this text in their name, and nothing else
  --write docs/performance.md puts targets and main figures between the markers of this file
  --report FOLDER             writes the whole report and its charts into a folder
  --profile FOLDER            instead of measuring: CPU profiles, flame graphs and plans of the scenarios, with the last
                              size of --products; with --only TEXT of some of them
  --help                      this text`

const wholeNumber = (option: string, value: string, lowest: number): number => {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= lowest) return number
  throw new Error(`--${option} must be a whole number from ${lowest} on, not "${value}"`)
}

const growing = (value: string): number[] => {
  const sizes = value.split(',').map((size) => wholeNumber('products', size, 500))
  if (sizes.some((size, index) => index > 0 && size <= (sizes[index - 1] ?? 0))) {
    throw new Error(`--products must be growing numbers, not "${value}"`)
  }
  return sizes
}

/** Parses the command line. @throws Error that names the option and what it takes */
export const parseArguments = (args: readonly string[]): BenchArguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      products: { type: 'string' },
      categories: { type: 'string', default: '0' },
      orders: { type: 'string', default: '0' },
      only: { type: 'string' },
      write: { type: 'string' },
      report: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  return {
    ...values,
    products: growing(values.products ?? (values.quick ? '10000' : '1000,10000')),
    categories: wholeNumber('categories', values.categories, 0),
    orders: wholeNumber('orders', values.orders, 0),
    only: values.only,
    write: values.write,
    report: values.report,
    profile: values.profile,
  }
}
