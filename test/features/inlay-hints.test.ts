import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { analyse } from '../../server/src/analysis.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { analysisOf } from '../support/analyse.ts';
import { tinyStudy } from '../support/studies.ts';

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const withSettings = (text: string, settings: { inlayHints: boolean }) =>
  analyse(TextDocument.create('file:///a', 'x', 1, text), [tinyStudy()], { severity: {}, ...settings });

describe('Titles beside the slots', () => {
  const text = `${head}  Q1: # Where umbrellas are found\n  Q2a:\n    answer: yes\n  Q2b: { answer: no }\n  Q9:\n`;
  const titles = (hints: ReturnType<typeof inlayHints>) =>
    hints.map(({ position: { line, character }, label }) => `${line}:${character} ${label}`);

  it('stand behind the colon, unless a comment says them', () => {
    assert.deepEqual(titles(inlayHints(analysisOf(text), everything)), [
      '4:6 Umbrella policies abroad',
      '6:6 Umbrella policies at home',
    ]);
  });

  it('are given for what is seen', () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 7, character: 0 } };
    assert.deepEqual(titles(inlayHints(analysisOf(text), range)), ['6:6 Umbrella policies at home']);
  });

  it('can be turned off', () => {
    assert.equal(inlayHints(withSettings(text, { inlayHints: true }), everything).length, 2);
    assert.deepEqual(inlayHints(withSettings(text, { inlayHints: false }), everything), []);
  });
});
