import { accessSync, constants } from 'node:fs'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The program that was named, else the first of its usual places that has one; undefined where there is none. */
export const findProgram = (named: string | undefined, usualPlaces: readonly string[]): string | undefined =>
  (named ? [named] : usualPlaces).find(isExecutable)
