import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { analyse } from '../../server/src/analysis.ts';
import { codeLenses } from '../../server/src/features/code-lenses.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { selectionRanges } from '../../server/src/features/selection.ts';
import { countWords } from '../../server/src/model/words.ts';
import { analysisOf } from '../support/analyse.ts';
import { at } from '../support/cursor.ts';
import { sampleNames, sampleText } from '../support/samples.ts';
import { tinyStudy } from '../support/studies.ts';

const head = 'study: tiny-2026\ncountry: LT\nanswers:\n';

describe('Folding', () => {
  /** The text with `▸` before each line that starts a fold and the number of lines that it hides. */
  const folded = (text: string) => {
    const lines = text.split('\n');
    for (const { startLine, endLine } of foldingRanges(analysisOf(text))) {
      lines[startLine] = `${lines[startLine]} ▸${endLine - startLine}`;
    }
    return lines.filter((line) => line.includes('▸')).map((line) => line.trim());
  };

  it('folds answers, texts and lists', () => {
    const answer =
      '  Q2a:\n    answer: yes\n    narrative: |\n      One.\n\n      Two.\n    actors:\n      - A\n      - B\n';
    assert.deepEqual(folded(`${head}${answer}facts:\n  a: { value: 1 }\n`), [
      'answers: ▸9',
      'Q2a: ▸8',
      'narrative: | ▸3',
      'actors: ▸2',
      'facts: ▸1',
    ]);
  });

  it('folds a section from the comment above it', () => {
    const answers =
      '\n  # 1. Finding\n\n  Q1:\n    narrative: x\n  Q2a: { answer: no }\n\n  # 2. Giving back\n  Q3: { answer: no }\n';
    assert.deepEqual(folded(head + answers), ['answers: ▸9', '# 1. Finding ▸4', 'Q1: ▸1', '# 2. Giving back ▸1']);
  });

  it('folds the sections of the samples', () => {
    for (const sample of sampleNames) {
      const text = sampleText(sample);
      assert.equal(folded(text).filter((line) => /^# \d\. /.test(line)).length, 6, sample);
    }
  });

  it('folds headings and lists inside a text, and nothing inside code', () => {
    const text = [
      '# Victims',
      '',
      'Text.',
      '',
      '## Children',
      '- one',
      '- two',
      '  - two a',
      '  - two b',
      '- three',
      '',
      'More.',
      '# Offenders',
      '```',
      '# no heading',
      '```',
      '1. one',
      '2. two',
    ].map((line) => `      ${line}`.trimEnd());
    assert.deepEqual(folded(`${head}  Q1:\n    narrative: |\n${text.join('\n')}\n`).slice(3), [
      '# Victims ▸11',
      '## Children ▸7',
      '- one ▸4',
      '- two a ▸1',
      '# Offenders ▸5',
      '1. one ▸1',
    ]);
  });

  it('folds comments, not what looks like them in a text', () => {
    const text = `# one\n# two\n${head}  Q1:\n    narrative: |\n      # a\n      # b\n      c\n`;
    assert.deepEqual(folded(text), ['# one ▸1', 'answers: ▸5', 'Q1: ▸4', 'narrative: | ▸3', '# b ▸1']);
  });

  it('folds whole lines within the file, whatever the text', () => {
    let count = 0;
    for (const text of [
      '',
      '{ [',
      '- a\n-',
      'a: |',
      'answers:\n  Q1: |+\n\n\n',
      '\uFEFFa:\r\n  b:\r\n    c: >\r\n      d\r\n',
    ]) {
      const { document } = analysisOf(text);
      for (const { startLine, endLine, ...rest } of foldingRanges(analysisOf(text))) {
        assert.ok(0 <= startLine && startLine < endLine && endLine < document.lineCount, JSON.stringify(text));
        assert.ok(!('startCharacter' in rest));
        count++;
      }
    }
    assert.ok(count > 3);
  });
});

describe('Selection', () => {
  /** What is selected step by step, the narrowest first. */
  const steps = (marked: string) => {
    const { document, analysis, position } = at(marked);
    const [selection] = selectionRanges(analysis, [position]);
    const texts: string[] = [];
    for (let step: SelectionRange | undefined = selection; step; step = step.parent)
      texts.push(document.getText(step.range));
    return texts;
  };

  it('grows from the word to the answer and on', () => {
    const narrative = '|\n      The first. The sec│ond one\n      goes on.\n\n      Another.';
    const plain = narrative.replace('│', '');
    assert.deepEqual(
      steps(`${head}  Q1:\n    narrative: ${narrative}\n`).map((text) => text.trim()),
      [
        'second',
        'The second one\n      goes on.',
        'The first. The second one\n      goes on.',
        plain.slice(2).trim(),
        plain,
        `narrative: ${plain}`,
        `Q1:\n    narrative: ${plain}`,
        `answers:\n  Q1:\n    narrative: ${plain}`,
        `${head}  Q1:\n    narrative: ${plain}`,
        `${head}  Q1:\n    narrative: ${plain}`,
      ],
    );
  });

  it('grows from a name in a list', () => {
    const texts = steps(`${head}  Q1:\n    actors: [Red Cr│oss, Police]\n`);
    assert.deepEqual(texts.slice(0, 4), ['Cross', 'Red Cross', '[Red Cross, Police]', 'actors: [Red Cross, Police]']);
  });

  it('has an answer at any place, each step wider than the one before', () => {
    const { text, document } = analysisOf(
      `${head}  Q1:\n    narrative: |\n      A b.\n    # c\n  Q2a: { answer: [no\n`,
    );
    const analysis = analysisOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const [selection] = selectionRanges(analysis, [document.positionAt(offset)]);
      assert.ok(selection);
      for (let step: SelectionRange = selection; step.parent; step = step.parent) {
        const [inner, outer] = [step.range, step.parent.range].map(({ start, end }) => [
          document.offsetAt(start),
          document.offsetAt(end),
        ]);
        assert.ok(inner && outer && (outer[0] ?? 0) <= (inner[0] ?? 0) && (inner[1] ?? 0) <= (outer[1] ?? 0));
      }
    }
  });
});

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const withSettings = (text: string, settings: { inlayHints?: boolean; codeLens?: boolean }) =>
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
