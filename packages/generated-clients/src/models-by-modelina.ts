import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  TypeScriptGenerator,
  typeScriptDefaultModelNameConstraints,
  typeScriptDefaultPropertyKeyConstraints,
} from '@asyncapi/modelina'

/** Makes the models that `@asyncapi/modelina` makes of an AsyncAPI document, one file of them all. */
export const modelsByModelina = async (
  document: object,
  directory: string,
): Promise<{ file: string; names: string[] }> => {
  // As they are: a member called `name` is allowed in an interface.
  const NO_RESERVED_KEYWORDS = (name: string) => name
  const constraints = {
    modelName: typeScriptDefaultModelNameConstraints({ NO_RESERVED_KEYWORDS }),
    propertyKey: typeScriptDefaultPropertyKeyConstraints({ NO_RESERVED_KEYWORDS }),
  }
  const generator = new TypeScriptGenerator({
    modelType: 'interface',
    enumType: 'union',
    mapType: 'record',
    constraints,
  })
  const models = await generator.generate(document)
  const file = path.join(directory, 'models.ts')
  await writeFile(file, models.map(({ result }) => `export ${result}`).join('\n\n'))
  return { file, names: models.map(({ modelName }) => modelName) }
}
