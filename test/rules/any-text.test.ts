import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Finding, Fix } from '../../server/src/rules/rule.ts';
import type { Span } from '../../server/src/syntax/tree.ts';
import { analysisOf, fixed } from '../support/analyse.ts';
import { loadFixtures } from '../support/fixtures.ts';
import { texts } from '../support/plain.ts';
import { shortTraces } from '../support/short-traces.ts';

const seed = 20240101;
const sample = readFileSync(path.join(import.meta.dirname, '../../samples/invented-country-2024.emn.yaml'), 'utf8');

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
  shortTraces();

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

describe('a remedy', () => {
  shortTraces();

  /** Remedies that open a text for the analyst to write. */
  const opensText = new Set(['missing-narrative', 'bare-no', 'missing-summary']);
  const written = (fix: Fix): Fix => ({
    ...fix,
    changes: fix.changes.map((change) => ({
      ...change,
      newText: change.newText.replace(/(\n[^\S\n]*?)(\r?\n)?$/, '$1Text.$2').replace("''", "'Text.'"),
    })),
  });
  const count = (findings: readonly Finding[], { code, message }: Finding) =>
    findings.filter((each) => each.code === code && each.message === message).length;

  for (const { code, name, text } of loadFixtures()) {
    for (const eol of ['\n', '\r\n']) {
      const before = analysisOf(text.replaceAll('\n', eol));
      for (const finding of before.findings) {
        for (const offered of finding.fixes) {
          const fix = opensText.has(finding.code) ? written(offered) : offered;
          const after = analysisOf(fixed(before.text, fix));
          const label = `«${fix.title}» in ${code}/${name}${eol === '\n' ? '' : ' with CRLF'}`;

          it(`removes its finding and breaks nothing: ${label}`, () => {
            assert.ok(count(after.findings, finding) < count(before.findings, finding), after.text);
            assert.ok(after.tree.problems.length <= before.tree.problems.length, after.text);
          });

          it(`leaves all other texts as they are: ${label}`, () => {
            const left = [...texts(after.tree.root)].map(({ value }) => value);
            for (const { value, start, end } of texts(before.tree.root)) {
              if (fix.changes.some(({ span }) => span.start <= end && start <= span.end)) continue;
              const at = left.indexOf(value);
              if (at >= 0) left.splice(at, 1);
              // A text may have become part of a longer one.
              else
                assert.ok(
                  left.some((each) => each.includes(value)),
                  `«${value}» is lost in ${after.text}`,
                );
            }
          });
        }
      }
    }
  }
});
