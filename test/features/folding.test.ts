import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { analysisOf } from '../support/analyse.ts';
import { sampleNames, sampleText } from '../support/samples.ts';

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
