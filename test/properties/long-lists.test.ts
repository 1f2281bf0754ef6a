import assert from 'node:assert/strict';
import type { CallExpression } from 'acorn';
import { full } from 'acorn-walk';
import { shippedSources } from '../support/sources.ts';

/** Takes as many arguments as it gets, and so throws where a list of some hundred thousand is spread into it. */
const greedy = /(?:\.push|\.unshift|\.splice|\.concat|Math\.min|Math\.max)$/;

describe('a list that is as long as a file makes it', () => {
  it('is never spread into a call: see long-lists.ts', () => {
    const found = shippedSources().flatMap(({ file, code, tree }) => {
      const calls: string[] = [];
      full(tree, (node) => {
        const { type, callee, arguments: given } = node as CallExpression;
        if (type !== 'CallExpression' || !given.some((each) => each.type === 'SpreadElement')) return;
        if (greedy.test(code.slice(callee.start, callee.end)))
          calls.push(`${file}: ${code.slice(node.start, node.end)}`);
      });
      return calls;
    });
    assert.deepEqual(found, []);
  });
});
