import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { createLanguageService } from '../../server/src/service.ts';
import { sampleText } from '../support/samples.ts';
import { tinyStudy } from '../support/studies.ts';

const service = createLanguageService({
  studies: [tinyStudy()],
  loadDocx: () => Promise.reject(new Error('not asked for')),
});
const sample = sampleText('invented-country-2024');

/** Asks for everything at a place of `text`; fails where something speaks of a place that is not there. */
function askEverything(text: string, at: number): void {
  const document = TextDocument.create('file:///any', 'emn-contribution', 1, text);
  const analysis = service.analyse(document);
  const position = document.positionAt(Math.floor(at * text.length));
  const whole: Range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const here: Range = { start: position, end: whole.end };
  const answers = {
    symbols: service.symbols(analysis),
    fileSymbols: service.fileSymbols(analysis),
    folds: service.foldingRanges(analysis),
    selection: service.selectionRanges(analysis, [position]),
    hints: service.inlayHints(analysis, whole),
    lenses: service.codeLenses(analysis, ['emn.showFindings', 'emn.showInReport']),
    definition: service.definition(analysis, position),
    references: service.references(analysis, position, true),
    highlights: service.highlights(analysis, position),
    prepared: service.prepareRename(analysis, position),
    renamed: service.rename(analysis, position, 'new-name'),
    links: service.links(analysis),
    actions: service.codeActions(analysis, here, ['']),
    formatted: [service.format(analysis), service.format(analysis, here)],
    hover: service.hover(analysis, position),
  };
  for (const range of rangesIn(answers)) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    assert.ok(start <= end && end <= text.length);
    assert.deepEqual([document.positionAt(start), document.positionAt(end)], [range.start, range.end]);
  }
  for (const { startLine, endLine } of answers.folds) assert.ok(startLine < endLine && endLine < document.lineCount);
  const { data } = service.semanticTokens(analysis);
  assert.ok(data.every((number) => Number.isInteger(number) && number >= 0));
}

/** Every range in an answer, wherever it stands. */
function* rangesIn(value: unknown): Generator<Range> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'object') yield value as Range;
  else for (const each of Object.values(value)) yield* rangesIn(each);
}

describe('every feature', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });

  it('answers for any text', () => {
    const piece = fc.constantFrom(
      ...'aQ12: \n\n  -|>*&!%`"\'[]{},#\t\r\u00a0\ufeff\0\ud800',
      ...[
        'study: tiny-2026\n',
        'answers:\n',
        '\n  Q2a: ',
        '\n    narrative: |\n      In 2023, 7 umbrellas.',
        '{{a}}',
        '[@b]',
      ],
      ...[
        '\nfacts:\n  a: { value: 1, source: b }\n',
        '\nsources:\n  b: { title: x }\n',
        '\nactors:\n  - name: Club\n',
        'Club',
      ],
      ...['# note\n', '- x\n', 'https://example.org/a)', 'Directive 2011/36/EU', '      1. one\n', '      ## two\n'],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, place, askEverything), { seed: 20247, numRuns: 300 });
  });

  it('answers where lines of a contribution are lost, doubled or put elsewhere', () => {
    const lines = sample
      .replace('emn-2024-1', 'tiny-2026')
      .split('\n')
      .filter((_, index) => index < 60 || index > 330);
    const line = fc.nat(lines.length - 1);
    const step = fc.record({ kind: fc.constantFrom('drop', 'double', 'move'), at: line, to: line });
    const text = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => {
      const left = [...lines];
      for (const { kind, at, to } of steps) {
        const [taken = ''] = left.splice(at, 1);
        if (kind === 'double') left.splice(at, 0, taken, taken);
        if (kind === 'move') left.splice(to, 0, taken);
      }
      return left.join('\n');
    });
    fc.assert(fc.property(text, place, askEverything), { seed: 20248, numRuns: 40 });
  });
});
