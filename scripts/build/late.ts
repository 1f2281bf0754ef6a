import type { Plugin } from 'esbuild';

/** Loads modules of Node's that libraries ask for at their beginning, but seldom use, when they are first used. */
export function late(...modules: string[]): Plugin {
  return {
    name: 'late',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^(?:${modules.join('|')})$`) }, ({ path }) => ({ path, namespace: 'late' }));
      onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
      }));
    },
  };
}
