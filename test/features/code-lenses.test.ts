import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { countWords } from '../../server/src/model/words.ts';
import { analysisOf } from '../support/analyse.ts';
import { tinyStudy } from '../support/studies.ts';

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';

const withSettings = (text: string, settings: { codeLens: boolean }) =>
  analyse(TextDocument.create('file:///a', 'x', 1, text), [tinyStudy()], { severity: {}, ...settings });

describe('Lenses above the slots', () => {
  const text = `${head}  Q1:\n    narrative: Two words.\n  Q2a: { answer: yes, status: draft }\n  Q3:\n    answer: maybe\n`;
  const shown = (lenses: ReturnType<typeof codeLenses>) =>
    lenses.map(({ range, command }) => `${range.start.line} ${command?.title} → ${command?.command}`);

  it('tell how the answer stands', () => {
    assert.deepEqual(shown(codeLenses(analysisOf(text))), [
      '3 Answered · 2 words → ',
      '5 Yes · no text yet · draft → ',
      '6 Maybe · no yes or no yet → ',
    ]);
  });

  it('lead to findings and to the report where the client can', () => {
    const lenses = codeLenses(analysisOf(text), ['emn.showFindings', 'emn.showInReport']);
    assert.deepEqual(shown(lenses).slice(1, 5), [
      '3 Show in report → emn.showInReport',
      '5 Yes · no text yet · draft → ',
      '5 1 finding → emn.showFindings',
      '5 Show in report → emn.showInReport',
    ]);
    assert.deepEqual(lenses[1]?.command?.arguments, ['file:///contribution.emn.yaml', 'Q1']);
  });

  it('can be turned off', () => {
    assert.equal(codeLenses(withSettings(text, { codeLens: true })).length, 3);
    assert.deepEqual(codeLenses(withSettings(text, { codeLens: false })), []);
  });

  it('count words as a reader does', () => {
    assert.equal(countWords('**Two** words — and a [link to it](https://example.org/a b) [@source].\n\n- x'), 8);
    assert.equal(countWords(' \n'), 0);
  });
});
