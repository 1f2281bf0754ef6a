import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pasteAt } from '../../server/src/features/paste.ts';
import type { Clip } from '../../server/src/paste/clip.ts';
import { at, marker } from '../support/cursor.ts';
import { tinyStudy } from '../support/studies.ts';

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';

/** The text after pasting at `│`; undefined where the editor pastes as it would anyway. */
function pasted(marked: string, clip: Clip, how: 'clean' | 'plain' = 'clean'): string | undefined {
  const opening = marked.includes('\r\n') ? head.replaceAll('\n', '\r\n') : head;
  const { analysis, position, document } = at(opening + marked, tinyStudy());
  const range = { start: position, end: position };
  const { [how]: pasted } = pasteAt(analysis, range, clip) ?? {};
  if (pasted === undefined) return undefined;
  const edits = typeof pasted === 'string' ? [{ range, newText: pasted }] : [...pasted];
  return TextDocument.applyEdits(document, edits).slice(opening.length);
}

const list: Clip = { html: '<p>One <b>two</b>.</p><ul><li>a</li><li>b</li></ul>', text: 'One two.\n• a\n• b\n' };
const lines: Clip = { text: 'First: one\n\tSecond\n' };

describe('Pasting into a narrative', () => {
  const cases: readonly (readonly [what: string, before: string, clip: Clip, after: string | undefined])[] = [
    ['below an empty |', `  Q1:\n    narrative: |\n${marker}`, list, '  Q1:\n    narrative: |\n      One **two**.\n\n      - a\n      - b'],
    ['below an empty | at the cursor’s column', `  Q1:\n    narrative: | # text\n      ${marker}\n  Q2a:\n`, list, '  Q1:\n    narrative: | # text\n      One **two**.\n\n      - a\n      - b\n  Q2a:\n'],
    ['at the end of a text', `  Q1:\n    narrative: |\n        Text. ${marker}\n`, list, '  Q1:\n    narrative: |\n        Text. One **two**.\n\n        - a\n        - b\n'],
    ['in the middle of a sentence', `  Q1:\n    narrative: |\n      Text ${marker}ends.\n`, list, '  Q1:\n    narrative: |\n      Text One **two**.\n\n      - a\n      - b\n\n      ends.\n'],
    ['a few words', `  Q1:\n    narrative: |\n      Text ${marker}.\n`, { html: '<b>in bold</b>', text: 'in bold' }, '  Q1:\n    narrative: |\n      Text **in bold**.\n'],
    ['a list behind a sentence', `  Q1:\n    narrative: |\n      Text:${marker}\n`, { html: '<ul><li>a</li></ul>' }, '  Q1:\n    narrative: |\n      Text:\n\n      - a\n'],
    ['a list behind a dash', `  Q1:\n    narrative: |\n      - ${marker}\n`, { html: '<ul><li>a</li><li>b</li></ul>' }, '  Q1:\n    narrative: |\n      - a\n      - b\n'],
    ['on a blank line of a text', `  Q1:\n    narrative: |\n      Text.\n\n${marker}\n`, lines, '  Q1:\n    narrative: |\n      Text.\n\n      First: one\n\n      Second\n'],
    ['into the summary', `  Q1:\nsummary: |\n  ${marker}\n`, lines, '  Q1:\nsummary: |\n  First: one\n\n  Second\n'],
    ['nothing to clean', `  Q1:\n    narrative: |\n      ${marker}\n`, { text: 'plain words' }, undefined],
    ['outside of texts', `  Q1:\n    ${marker}\n`, list, undefined],
    ['on the line of the |', `  Q1:\n    narrative: ${marker}|\n      Text.\n`, list, undefined],
    ['into a list of names', `  Q1:\n    actors:\n      - ${marker}\n`, list, undefined],
  ]; // biome-ignore format: cases on one line
  for (const [what, before, clip, after] of cases) it(what, () => assert.equal(pasted(before, clip), after));

  it('plain, at the indentation of the text, with every line as it was', () => {
    const before = `  Q1:\n    narrative: |\n      Text.${marker}\n`;
    assert.equal(pasted(before, lines, 'plain'), '  Q1:\n    narrative: |\n      Text.First: one\n        Second\n');
  });

  it('keeps the line breaks of the file', () => {
    const before = `  Q1:\n    narrative: |\n      ${marker}\n`.replaceAll('\n', '\r\n');
    assert.equal(pasted(before, lines), '  Q1:\r\n    narrative: |\r\n      First: one\r\n\r\n      Second\r\n');
  });

  it('gives footnotes numbers that are free', () => {
    const before = `  Q1:\n    narrative: |\n      Old.[^1] ${marker}\n\n      [^1]: Note.\n`;
    const html = '<p>New<a href="#_ftn1">[1]</a></p><div><p><a href="#_ftnref1">[1]</a> Other.</p></div>';
    assert.match(pasted(before, { html }) ?? '', /New\[\^2\]\n\n {6}\[\^2\]: Other\./);
  });

  const article: Clip = { html: '<p>Article 5: new</p>', text: 'Article 5: new' };
  const onOneLine: readonly (readonly [what: string, before: string, clip: Clip, after: string | undefined])[] = [
    ['behind a key without text', `  Q1:\n    narrative: ${marker}\n`, list, '  Q1:\n    narrative: |\n      One **two**.\n\n      - a\n      - b\n'],
    ['right behind the colon', `  Q1:\n    narrative:${marker}\n  Q2a:\n`, article, '  Q1:\n    narrative: |\n      Article 5: new\n  Q2a:\n'],
    ['a word behind a key', `  Q1:\n    narrative: ${marker}\n`, { text: 'Words' }, undefined],
    ['a colon at the end of a plain text', `  Q1:\n    narrative: Some text. ${marker}\n`, article, '  Q1:\n    narrative: |\n      Some text. Article 5: new\n'],
    ['at the start of a plain text', `  Q1:\n    narrative: ${marker}Some text.\n`, article, '  Q1:\n    narrative: |\n      Article 5: newSome text.\n'],
    ['into a plain text of several lines', `  Q1:\n    narrative: Some ${marker} text\n     goes on\n       here.\n`, article, '  Q1:\n    narrative: |\n      Some Article 5: new text\n      goes on\n      here.\n'],
    ['a list into a text in quotation marks', `  Q1:\n    narrative: "Some text.${marker}"\n`, list, '  Q1:\n    narrative: |\n      Some text.One **two**.\n\n      - a\n      - b\n'],
    ['a quotation mark into one', `  Q1:\n    narrative: "Some ${marker}text."\n`, { text: '"so"' }, '  Q1:\n    narrative: |\n      Some "so"text.\n'],
    ['an apostrophe', `  Q1:\n    narrative: 'Some ${marker}text.'\n`, { text: "it's" }, "  Q1:\n    narrative: |\n      Some it'stext.\n"],
    ['what fits as it stands', `  Q1:\n    narrative: "Some ${marker}text."\n`, article, undefined],
    ['a hard space only', `  Q1:\n    narrative: Some ${marker}text.\n`, { text: '10\u00a0km or so ' }, '  Q1:\n    narrative: Some 10 km or sotext.\n'],
    ['in bold into a plain text', `  Q1:\n    narrative: Some ${marker}text.\n`, { html: '<p><b>new</b></p>', text: 'new' }, '  Q1:\n    narrative: Some **new**text.\n'],
    ['in bold at its start, where it would be read as an alias', `  Q1:\n    narrative: ${marker}text.\n`, { html: '<p><b>new</b></p>', text: 'new' }, '  Q1:\n    narrative: |\n      **new**text.\n'],
    ['into the summary', `  Q1:\nsummary: Some text. ${marker}\n`, article, '  Q1:\nsummary: |\n  Some text. Article 5: new\n'],
    ['before a comment', `  Q1:\n    narrative: Some ${marker}text. # so\n`, article, undefined],
    ['into escaped text', `  Q1:\n    narrative: "Some ${marker}\\ttext."\n`, list, undefined],
    ['into a text in braces', `  Q1: { narrative: Some ${marker}text. }\n`, list, undefined],
  ]; // biome-ignore format: cases on one line
  describe('that stands on the line of its key', () => {
    for (const [what, before, clip, after] of onOneLine) it(what, () => assert.equal(pasted(before, clip), after));

    it('keeps the line breaks of the file', () => {
      const before = `  Q1:\n    narrative: Text ${marker}\n`.replaceAll('\n', '\r\n');
      assert.equal(pasted(before, lines), '  Q1:\r\n    narrative: |\r\n      Text First: one\r\n\r\n      Second\r\n');
    });

    it('plain, with every line as it was', () => {
      const before = `  Q1:\n    narrative: Text ${marker}\n`;
      assert.equal(pasted(before, lines, 'plain'), '  Q1:\n    narrative: |\n      Text First: one\n        Second\n');
    });
  });
});
