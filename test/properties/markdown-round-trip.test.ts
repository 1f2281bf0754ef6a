import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MarkdownWriter } from '../../server/src/report/markdown-prose.ts';
import { type ReadText, readMarkdown } from '../../server/src/report/read-markdown.ts';

/** Marks and words, each followed by a blank or not. */
const pieces = fc
  .tuple(
    fc.constantFrom(
      ...['a', 'bc', 'é', 'مرحبا', '😀', '1', 'snake_case', 'https://a_b.eu/x_yz', '<b>', '&amp;', '[x](https://e.eu)'],
      ...['#', '-', '+', '>', '|', '!', ':', '=', '"', "'", '{', '}', '[', ']', '(', ')', '&', '\\', '`', '``', '```'],
      ...['*', '**', '***', '_', '__', '~~', '\\|', '\\\\', '\\#', '\\*', '\\_', ':---', '---', '===', '1)', '2.'],
      ...[
        '\n',
        '\n\n',
        '  \n',
        '\\\n',
        '\n    ',
        '\n- x',
        '\n  - x',
        '\n1. x',
        '\n3) x',
        '\n> ',
        '\n***\n',
        '\n- ***\n',
      ],
      ...[
        '\n~~~\n',
        '\n# x',
        '\n## x #',
        '\n## x \\#',
        '\n| a | b |\n|:-:|---|\n| c | d |\n',
        '^[n]',
        '[^1]',
        '\n[^1]: n',
      ],
    ),
    fc.constantFrom('', ' '),
  )
  .map((parts) => parts.join(''));

const texts = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

function written({ blocks, footnotes }: ReadText): string {
  const writer = new MarkdownWriter(0);
  return [writer.blocks(blocks), ...footnotes.map(({ number, blocks }) => writer.footnote(number, blocks))].join(
    '\n\n',
  );
}

/** A heading has one line, an image is written as a link, and nobody writes lists of nothing but empty items. */
function isKept(text: ReadText): boolean {
  return !/"heading".*"line-break"|"image"|"blocks":\[\]/.test(JSON.stringify(text));
}

describe('a text that is written as Markdown', () => {
  it('is read as the same text again', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        const text = readMarkdown(markdown, { id: 'x' });
        fc.pre(isKept(text));
        assert.deepEqual(readMarkdown(written(text), { id: 'x' }), text);
      }),
      { seed: 20241, numRuns: 20_000 },
    );
  });
});
