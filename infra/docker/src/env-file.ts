/** The value of a variable in the text of a `.env` file; the last one counts. */
export const readVariable = (text: string, name: string): string | undefined =>
  [...text.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].at(-1)?.[1]

/** The text with variables set; those that are not there yet are added at its end, everything else stays. */
export const withVariables = (text: string, variables: Readonly<Record<string, string>>): string =>
  Object.entries(variables).reduce((changed, [name, value]) => {
    const line = new RegExp(`^${name}=.*$`, 'gm')
    if (line.test(changed)) return changed.replaceAll(line, () => `${name}=${value}`)
    return `${changed.replace(/(?<!\n|^)$/, '\n')}${name}=${value}\n`
  }, text)
