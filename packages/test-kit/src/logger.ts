const print = (level: string) => (fields: object, message: string) => {
  if (process.env.TEST_LOG) console.error(level, message, fields)
}

/** Says nothing, unless the environment has TEST_LOG. */
export const testLogger = {
  debug: print('debug'),
  info: print('info'),
  warn: print('warn'),
  error: print('error'),
}
