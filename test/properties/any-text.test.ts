import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/src/syntax/tree.ts';
import { analysisOf } from '../support/analyse.ts';
import { texts } from '../support/plain.ts';
import { sampleText } from '../support/samples.ts';

const seed = 20240101;
const sample = sampleText('invented-country-2024');

/** Fails unless all places that an analysis of `text` speaks of lie in it, and all changes are in order. */
function assertSound(text: string): void {
  const { findings, tree } = analysisOf(text);
  const inside = ({ start, end }: Span) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end}`);
  for (const each of texts(tree.root)) inside(each);
  for (const { span, related = [], fixes, message } of findings) {
    assert.notEqual(message, '');
    assert.doesNotMatch(message, /\{\w+\}|undefined/);
    for (const each of [span, ...related.map((other) => other.span)]) inside(each);
    for (const { changes } of fixes) {
      changes.forEach((change, index) => {
        inside(change.span);
        assert.ok(index === 0 || (changes[index - 1]?.span.end ?? 0) <= change.span.start, 'changes in order');
      });
    }
  }
}

describe('any text', () => {
  it('is analysed without fail, whatever its characters', () => {
    const signs = fc.constantFrom(
      ...'abQ12: \n\n  -|>*&!%@`"\'[]{},#?~\t\r\u00a0\ufeff\0\ud800',
      'answers:',
      '\n  Q2a: ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(fc.property(text, assertSound), { seed, numRuns: 100 });
  });

  it('is analysed without fail after an opening that names a study', () => {
    const line = fc.constantFrom(
      ...['  Q1:', '  Q2a: {', '    answer:', '    answer: no', '  Q2: yes', '    narrative: |', '      text', '   }'],
      ...[
        '    actors: [',
        '      - A',
        'facts: [1]',
        'actors:',
        '  - name: x',
        '---',
        '<<<<<<< x',
        '=======',
        '\tx',
        '"',
      ],
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => `study: tiny-2026\nanswers:\n${lines.join('\n')}`);
    fc.assert(fc.property(text, assertSound), { seed, numRuns: 200 });
  });

  it('is analysed without fail where lines of a contribution are lost, doubled or put elsewhere', () => {
    const lines = sample.split('\n').slice(2, 120);
    const place = fc.nat(lines.length - 1);
    const step = fc.record({ kind: fc.constantFrom('drop', 'double', 'move', 'cut'), at: place, to: place });
    const text = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => {
      const left = [...lines];
      for (const { kind, at, to } of steps) {
        const [line = ''] = left.splice(at, 1);
        if (kind === 'double') left.splice(at, 0, line, line);
        if (kind === 'move') left.splice(to, 0, line);
        if (kind === 'cut') left.splice(at, 0, line.slice(0, to));
      }
      return left.join('\n');
    });
    fc.assert(fc.property(text, assertSound), { seed, numRuns: 20 });
  });
});
