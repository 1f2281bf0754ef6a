/**
 * Options of Node for the server. Every keystroke leaves an old version of the document behind: with little room for what
 * is young they are collected soon, at half the memory and the same speed.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4'];
