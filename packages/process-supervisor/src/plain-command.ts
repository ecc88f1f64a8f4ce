/**
 * The command that runs a program without NODE_OPTIONS. A test runner or debugger that this process runs under adds
 * preloads of its own to that variable of every child, whatever environment the child was given; the programs of a
 * stack, and what they start in turn, are to run as they do in earnest. The pid is the program's.
 */
export function plainCommand(program: string, args: readonly string[]): [string, string[]] {
  return ['/usr/bin/env', ['-u', 'NODE_OPTIONS', program, ...args]]
}
