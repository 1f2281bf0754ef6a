import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { writingPlace } from '../../server/src/features/writing-place.ts';
import { analysisOf } from '../support/analyse.ts';
import { tinyStudy } from '../support/studies.ts';

/** The text after the edits, with the selection between `│`. */
function written(text: string, at: string): string | undefined {
  const analysis = analysisOf(text, tinyStudy());
  const place = writingPlace(analysis, at);
  if (!place) return undefined;
  const after = TextDocument.applyEdits(analysis.document, place.edits as TextEdit[]);
  const document = TextDocument.create('file:///after', '', 1, after);
  const [start, end] = [place.selection.start, place.selection.end].map((position) => document.offsetAt(position));
  const selected = after.slice(start, end);
  return `${after.slice(0, start)}│${selected}${selected && '│'}${after.slice(end)}`;
}

const head = 'study: tiny-2026\ncountry: XA\n';

describe('writingPlace', () => {
  const cases: Record<string, [at: string, text: string, expected: string]> = {
    'a question that is not in the file is inserted at its place': [
      'Q2a',
      `${head}answers:\n  Q1:\n    narrative: Text.\n  Q2b:\n    answer: no\n`,
      `${head}answers:\n  Q1:\n    narrative: Text.\n  Q2a: # Umbrella policies abroad\n    answer: │\n    narrative: |\n  Q2b:\n    answer: no\n`,
    ],
    'a question with a text only is ready for it': [
      'Q1',
      `${head}answers:\n  Q2b:\n    answer: no\n`,
      `${head}answers:\n  Q1: # Where umbrellas are found\n    narrative: |\n      │\n  Q2b:\n    answer: no\n`,
    ],
    'without answers they are started': [
      'Q1',
      head,
      `${head.trimEnd()}\nanswers:\n  Q1: # Where umbrellas are found\n    narrative: |\n      │\n`,
    ],
    'a yes or no is written first': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    narrative: Text.\n`,
      `${head}answers:\n  Q2a:\n    answer: │\n    narrative: Text.\n`,
    ],
    'behind a colon with a blank': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: \n`,
      `${head}answers:\n  Q2a:\n    answer: │\n`,
    ],
    'behind a colon without one': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer:\n`,
      `${head}answers:\n  Q2a:\n    answer: │\n`,
    ],
    'in an answer without anything': ['Q2a', `${head}answers:\n  Q2a:\n`, `${head}answers:\n  Q2a:\n    answer: │\n`],
    'what is neither yes nor no is selected': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: perhaps\n`,
      `${head}answers:\n  Q2a:\n    answer: │perhaps│\n`,
    ],
    'a text is started': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: yes\n  Q2b:\n    answer: no\n`,
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      │\n  Q2b:\n    answer: no\n`,
    ],
    'an empty text gets a line': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n  Q2b:\n    answer: no\n`,
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      │\n  Q2b:\n    answer: no\n`,
    ],
    'a line that is there is used': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      \n  Q2b:\n    answer: no\n`,
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      │\n  Q2b:\n    answer: no\n`,
    ],
    'a key with nothing behind it becomes a text': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative:\n`,
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      │\n`,
    ],
    'inside quotation marks': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: ""\n`,
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: "│"\n`,
    ],
    'in an answer on one line': [
      'Q2a',
      `${head}answers:\n  Q2a: { answer: yes }\n`,
      `${head}answers:\n  Q2a: { narrative: '│', answer: yes }\n`,
    ],
    'at the end of a text that is there': [
      'Q2a',
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      Text.\n`,
      `${head}answers:\n  Q2a:\n    answer: yes\n    narrative: |\n      Text.│\n`,
    ],
    'a summary goes before the answers': [
      'summary',
      `${head}answers:\n  Q2a:\n`,
      `${head}summary: |\n  │\nanswers:\n  Q2a:\n`,
    ],
    'an empty summary gets a line': ['summary', `${head}summary: |\nanswers:\n`, `${head}summary: |\n  │\nanswers:\n`],
    'a summary without answers': ['summary', head, `${head.trimEnd()}\nsummary: |\n  │\n`],
  };
  for (const [what, [at, text, expected]] of Object.entries(cases)) {
    it(what, () => {
      assert.equal(written(text, at), expected);
      const windows = (lines: string): string => lines.replaceAll('\n', '\r\n');
      assert.equal(written(windows(text), at), windows(expected), 'with Windows line ends');
    });
  }

  it('is not known for what the study does not ask', () => {
    assert.equal(written(`${head}answers:\n`, 'Q99'), undefined);
    assert.equal(written('study: unknown\nanswers:\n', 'Q1'), undefined);
  });

  it('is not known where the file leaves no room', () => {
    assert.equal(written('{ study: tiny-2026, answers: { Q2a: { answer: no } } }', 'Q1'), undefined);
  });
});
