import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { at } from '../support/cursor.ts';

const head = 'study: tiny-2026\ncountry: LT\nsummary: x\nanswers:\n';

function actionsAt(text: string): { actions: CodeAction[]; apply: (title: string) => string } {
  const { analysis, document, position } = at(head + text);
  const actions = codeActions(analysis, { start: position, end: position }, (code) => `page:${code}`)
    // Those have tests of their own.
    .filter(({ title }) => !/^(?:Fix all|Ignore) /.test(title));
  const apply = (title: string) => {
    const action = actions.find((candidate) => candidate.title === title);
    return TextDocument.applyEdits(document, action?.edit?.changes?.[document.uri] ?? []).slice(head.length);
  };
  return { actions, apply };
}

const rest = '  Q2a: { answer: no, narrative: x }\n  Q2b: { answer: no, narrative: y }\n';

describe('Quick fixes', () => {
  const cases: readonly (readonly [text: string, titles: readonly string[], after: string])[] = [
    ['  Q1: { narrative: x }\n  Q│2a:\n', ['Answer yes', 'Answer no'], '  Q1: { narrative: x }\n  Q2a:\n    answer: yes\n'],
    ['  Q2a: { answer: Y│es }\n', ['Write yes'], '  Q2a: { answer: yes }\n'],
    ['  q2│A: { answer: no, narrative: x }\n', ['Change to Q2a'], '  Q2a: { answer: no, narrative: x }\n'],
    ['  Q1: { narr│atve: x }\n', ['Change to «narrative»'], '  Q1: { narrative: x }\n'],
    ['  Q1: { narrative: x, actors: [Harbour Umbrela Offic│e] }\n', ['Change to «Harbour Umbrella Office»'], '  Q1: { narrative: x, actors: [Harbour Umbrella Office] }\n'],
    ['  Q1: { narrative: x│ }\n', [], ''],
  ]; // biome-ignore format: cases on one line
  for (const [text, titles, after] of cases) {
    it(`${JSON.stringify(text)} → ${titles.join(', ') || 'none'}`, () => {
      const { actions, apply } = actionsAt(text);
      assert.deepEqual(actions.map(({ title }) => title).slice(0, titles.length), titles);
      if (titles[0]) assert.equal(apply(titles[0]), after);
      else assert.deepEqual(actions, []);
    });
  }

  it('carry the finding they mend, with its page', () => {
    const [action] = actionsAt('  Q│2a:\n').actions;
    assert.equal(action?.kind, 'quickfix');
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ['missing-answer'],
    );
    assert.equal(action?.diagnostics?.[0]?.codeDescription?.href, 'page:missing-answer');
  });

  it('are preferred where there is but one', () => {
    assert.deepEqual(
      actionsAt('  Q1: { narr│atve: x }\n').actions.map(({ isPreferred }) => isPreferred),
      [true],
    );
    assert.deepEqual(
      actionsAt('  Q│2a:\n').actions.map(({ isPreferred }) => isPreferred),
      [false, false],
    );
  });

  it('of the whole file are offered once each', () => {
    const { analysis, document } = at(`${head}│`);
    const range: Range = { start: { line: 0, character: 0 }, end: document.positionAt(analysis.text.length) };
    const titles = codeActions(analysis, range).map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
    assert.ok(titles.includes('Insert Q1') && titles.includes('Insert all missing questions (3)'));
  });

  it('are none where nothing is wrong', () => {
    assert.deepEqual(actionsAt(`│  Q1: { narrative: x }\n${rest}`).actions, []);
  });
});
