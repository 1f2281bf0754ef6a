import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { readSettings } from '../../server/src/settings.ts';
import { analysisOf, findingsIn } from '../support/analyse.ts';
import { at } from '../support/cursor.ts';
import { loadShippedStudies } from '../support/studies.ts';

const head = 'study: emn-2024-1\ncountry: LT\n';

/** What is found in `text` but the questions that are not there. */
function found(text: string): string[] {
  return findingsIn(head + text).filter((each) => !/^missing-(?:question|summary|key)/.test(each));
}

/** The text after a click on «Ignore this finding» at the cursor. */
function ignoring(text: string): string | undefined {
  const { analysis, document, position } = at(head + text);
  const action = codeActions(analysis, { start: position, end: position }).findLast(({ title }) =>
    title.startsWith('Ignore '),
  );
  const edits = action?.edit?.changes?.[document.uri];
  return edits && TextDocument.applyEdits(document, edits).slice(head.length);
}

const text = (remark = '', more = '') =>
  `answers:\n  Q1:${remark}\n    narrative: |${more}\n      In 2020-2021 and 2022-2023.\n  Q2:\n    narrative: 2020-2021\n`;

describe('A remark that ignores a finding', () => {
  it('silences what is on its line, or on the next one', () => {
    for (const answer of [
      '  Q3a: { answer: no } # emn-ignore bare-no: Confirmed.',
      '  # emn-ignore bare-no: Confirmed.\n  Q3a: { answer: no }',
      '  # emn-ignore bare-no: Confirmed.\n  # by the ministry\n\n  Q3a: { answer: no }',
      '  Q3a:\n    answer: no # emn-ignore bare-no: Confirmed.',
      '  Q3a: # emn-ignore range-dash, bare-no: Confirmed.\n    answer: no',
    ]) {
      assert.ok(!found(`answers:\n${answer}\n`).includes('bare-no Q3a'), answer);
    }
  });

  it('on the line of a question covers its whole answer, and no other', () => {
    assert.deepEqual(
      found(text(' # emn-ignore range-dash: So in the source.')).filter((each) => /range/.test(each)),
      ['range-dash Q2'],
    );
  });

  it('on the line of a narrative covers the text', () => {
    assert.deepEqual(
      found(text('', ' # emn-ignore range-dash: So in the source.')).filter((each) => /range/.test(each)),
      ['range-dash Q2'],
    );
  });

  it('covers the summary, and a fact', () => {
    assert.deepEqual(found('# emn-ignore range-dash: Quoted.\nsummary: |\n  In 2020-2021\nanswers:\n'), []);
  });

  it('silences no other finding', () => {
    const codes = found('answers:\n  Q3a: { answer: no } # emn-ignore range-dash: Confirmed.\n');
    assert.deepEqual(codes, ['bare-no Q3a', 'ignore-unused']);
  });

  it('is text inside a text', () => {
    const written = 'answers:\n  Q1:\n    narrative: |\n      # emn-ignore range-dash: no remark\n      In 2020-2021\n';
    assert.deepEqual(found(written), ['range-dash Q1']);
    assert.deepEqual(analysisOf(head + written).tree.comments, []);
  });

  it('below a text belongs to what follows', () => {
    const written = `answers:\n  Q1:\n    narrative: |\n      Text.\n  # emn-ignore bare-no: Confirmed.\n  Q3a: { answer: no }\n`;
    assert.deepEqual(found(written), []);
  });

  it('works in a file with other line breaks', () => {
    assert.deepEqual(
      findingsIn(
        `${head}summary: x\nanswers:\n  Q3a: { answer: no } # emn-ignore bare-no: Yes.\n`.replaceAll('\n', '\r\n'),
      ).filter((each) => !each.startsWith('missing')),
      [],
    );
  });

  it('is not called unused where its finding is switched off', () => {
    const document = TextDocument.create(
      'file:///a.emn.yaml',
      'emn-contribution',
      1,
      `${head}answers:\n  Q3a: { answer: no } # emn-ignore bare-no: Confirmed.\n`,
    );
    for (const severity of [{ 'bare-no': 'off' }, { completeness: 'off' }]) {
      const { findings } = analyse(document, loadShippedStudies(), readSettings({ severity }));
      assert.ok(!findings.some(({ code }) => code === 'ignore-unused'));
    }
  });
});

describe('«Ignore this finding»', () => {
  it('writes the remark above the line, and leaves the reason to be written', () => {
    assert.equal(
      ignoring('answers:\n  Q3a: { answer: n│o }\n'),
      'answers:\n  # emn-ignore bare-no: \n  Q3a: { answer: no }\n',
    );
  });

  it('writes it above the narrative for a finding inside it', () => {
    assert.equal(
      ignoring('answers:\n  Q1:\n    narrative: |\n      Text.\n      In 2020-20│21\n'),
      'answers:\n  Q1:\n    # emn-ignore range-dash: \n    narrative: |\n      Text.\n      In 2020-2021\n',
    );
  });

  it('silences the finding as soon as there is a reason', () => {
    const remarked = ignoring('summary: |\n  Text.\n  In 2020-20│21\nanswers:\n') ?? assert.fail();
    assert.deepEqual(found(remarked), ['ignore-without-reason', 'range-dash']);
    assert.deepEqual(found(remarked.replace('dash: ', 'dash: It is a quotation.')), []);
  });

  it('names the finding where there are several', () => {
    const { analysis, document } = at(`${head}answers:\n  Q3a: { answer: no }\n  Q1:\n    narrative: 2020-2021│\n`);
    const range = { start: document.positionAt(0), end: document.positionAt(analysis.text.length) };
    const titles = codeActions(analysis, range).map(({ title }) => title);
    assert.ok(titles.includes('Ignore range-dash here (with a reason)…'));
    assert.ok(titles.includes('Ignore bare-no here (with a reason)…'));
  });

  it('is not offered for what can’t be read, and for remarks', () => {
    assert.equal(
      ignoring('answers:\n  Q1: { narrative: x }\n  # emn-ignore│ bare-no\n  Q2: { answer: no }\n'),
      undefined,
    );
  });
});
