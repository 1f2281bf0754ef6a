/**
 * Options of Node for the server. Every keystroke leaves an old version of the document behind: with little room for what
 * is young they are collected soon, at half the memory and the same speed. One thread in the background does as well as
 * four, each of which keeps memory of its own.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4', '--v8-pool-size=1'];
