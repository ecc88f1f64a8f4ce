import path from 'node:path'
import ts from 'typescript'

const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  types: [],
  // The generated code itself is checked; the declarations of libraries are not ours.
  skipLibCheck: true,
}

/** Compiles TypeScript files beside themselves, and says what is wrong with them; nothing when all is well. */
export const compileStrictly = (files: readonly string[]): string[] => {
  const program = ts.createProgram([...files], strictest)
  const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics]
  return found.map(({ file, start = 0, messageText }) => {
    const line = file ? `${path.basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1} ` : ''
    return `${line}${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}
