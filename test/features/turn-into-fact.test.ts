import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { turnIntoFact } from '../../server/src/features/turn-into-fact.ts';
import { applyChanges } from '../../server/src/syntax/source-map.ts';
import { at } from '../support/cursor.ts';
import { inText, lists } from './figures.ts';

describe('Turning a figure into a fact', () => {
  const turned = (marked: string): string | undefined => {
    const { text, analysis, offset } = at(marked);
    const fact = turnIntoFact(analysis, { start: offset, end: offset });
    return fact && applyChanges(text, fact.changes);
  };
  /** The text and the fact that is written for it. */
  const both = (text: string, rest = lists) => {
    const lines = turned(inText(text, rest))?.split('\n');
    const before = inText(text, rest).replace('│', '').split('\n');
    return lines?.filter((line, index) => line !== before[index] && !before.includes(line)).map((line) => line.trim());
  };

  it('writes value, unit, period and source', () => {
    assert.deepEqual(both('In 2023, 6│4 third-country nationals were identified [@review].'), [
      'In 2023, {{third-country-nationals-2023}} third-country nationals were identified [@review].',
      'third-country-nationals-2023: { value: 64, unit: third-country nationals, period: 2023, source: review }',
    ]);
  });

  it('takes what the sentence says plainly, and nothing else', () => {
    assert.deepEqual(both('There were │7 investigations.'), [
      'There were {{investigations}} investigations.',
      'investigations: { value: 7, unit: investigations }',
    ]);
    assert.deepEqual(both('Of the cases, 12│ were closed in 2022–2023.'), [
      'Of the cases, {{figure-2022-2023}} were closed in 2022–2023.',
      'figure-2022-2023: { value: 12, period: 2022–2023 }',
    ]);
    assert.deepEqual(both('Of all, 2│7 of the victims were men.'), [
      'Of all, {{victims}} of the victims were men.',
      'victims: { value: 27 }',
    ]);
    assert.deepEqual(both('It rose from │31 in 2022.'), [
      'It rose from {{figure-2022}} in 2022.',
      'figure-2022: { value: 31, period: 2022 }',
    ]);
  });

  it('keeps the number as it is written, and takes a sign with it', () => {
    assert.deepEqual(
      both('More than 10\u00a0│000 cases and 1,5 others.')?.[1],
      'cases-2: { value: 10\u00a0000, unit: cases }',
    );
    assert.deepEqual(both('About 1,│5 million euros.')?.[1], "million-euros: { value: '1,5', unit: million euros }");
    assert.deepEqual(both('In 2023, 4│5 % of the victims were men.'), [
      'In 2023, {{victims-2023}} of the victims were men.',
      "victims-2023: { value: 45, unit: '%', period: 2023 }",
    ]);
    assert.deepEqual(both('In all, 45│ per cent of the victims were men.'), [
      'In all, {{victims}} per cent of the victims were men.',
      'victims: { value: 45, unit: per cent }',
    ]);
  });

  it('makes the list of facts where there is none, before what follows it', () => {
    const sources = 'sources: # all\n  review: { title: x }\n';
    assert.equal(
      turned(inText('There were │7 cases.', `\n${sources}`)),
      inText('There were {{cases}} cases.', `facts:\n  cases: { value: 7, unit: cases }\n\n${sources}`),
    );
    assert.match(
      turned(inText('There were │7 cases.', '')) ?? '',
      /cases\.\nfacts:\n {2}cases: \{ value: 7, unit: cases \}\n$/,
    );
    assert.match(
      turned(inText('There were │7 cases.', 'facts: # mine\n')) ?? '',
      /\nfacts: # mine\n {2}cases: \{ value: 7/,
    );
  });

  it('writes the fact as the last one is written, and keeps comments', () => {
    const long = 'facts:\n    a:\n        value: 1 # one\n    # the end\n';
    assert.equal(
      turned(inText('There were │7 cases.', long)),
      inText(
        'There were {{cases}} cases.',
        long.replace('# one\n', '# one\n    cases:\n      value: 7\n      unit: cases\n'),
      ),
    );
    assert.match(
      turned(inText('There were │7 cases.', 'facts: { a: { value: 1 } }\n')) ?? '',
      /\{ value: 1 \}, cases: \{ value: 7, unit: cases \} \}/,
    );
    assert.match(
      turned(inText('There were │7 cases.', 'facts: {}\n')) ?? '',
      /facts: \{ cases: \{ value: 7, unit: cases \} \}/,
    );
  });

  it('keeps Windows line ends', () => {
    const after = turned(inText('There were │7 cases.').replaceAll('\n', '\r\n')) ?? '';
    assert.match(after, /\{ value: 3 \}\r\n {2}cases-2: \{ value: 7, unit: cases \}\r\nsources/);
    assert.doesNotMatch(after, /[^\r]\n/);
  });

  it('leaves alone what is no figure, and texts that can’t take a reference', () => {
    for (const text of [
      'In 20│23 it was.',
      'Seven│ cases.',
      'No num│ber.',
      'Article 1│2 says.',
      '{{convicted-20│23}}',
    ]) {
      assert.equal(turned(inText(text)), undefined, text);
    }
    assert.equal(turned('study: emn-2024-1\ncountry: LT\nsummary: 7│ cases were closed.\n'), undefined);
    assert.equal(turned(inText('There were │7 cases.', 'facts: [a]\n')), undefined);
    assert.equal(turned(`${inText('There were │7 cases.')}  "broken\n`), undefined);
  });

  it('is offered on the number, as a refactoring', () => {
    const { text, document, analysis, position } = at(inText('There were │7 cases in 2023.'));
    const range = { start: position, end: position };
    const [action] = codeActions(analysis, range).filter(({ kind }) => kind === CodeActionKind.RefactorExtract);
    assert.equal(action?.title, 'Turn this figure into a fact: cases-2023');
    const edits = action.edit?.changes?.[document.uri] as TextEdit[];
    assert.match(TextDocument.applyEdits(TextDocument.create('a', 'x', 1, text), edits), /\{\{cases-2023\}\}/);
    assert.deepEqual(
      codeActions(analysis, range, undefined, [CodeActionKind.QuickFix]).filter(({ kind }) => kind !== 'quickfix'),
      [],
    );
    assert.equal(codeActions(analysis, range, undefined, [CodeActionKind.RefactorExtract]).length, 1);
  });
});
