import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { footnoteTail } from '../../server/src/report/footnote-tail.ts';
import { readMarkdown } from '../../server/src/report/read-markdown.ts';

describe('the texts of footnotes', () => {
  it('come as the footnote plugin gives them, but for links back', () => {
    const theirs = new MarkdownIt().use(footnotes);
    const ours = new MarkdownIt().use(footnotes).use(footnoteTail);
    const piece = fc.constantFrom(
      ...['x', ' ', '\n\n', '[^1]', '[^b]', '^[in [^1] a line]', '\n\n[^1]: Note.', '\n\n[^b]: Other [^1].'],
      ...[
        '\n\n    More.',
        '\n\n[^1]:',
        '\n> ',
        '\n- ',
        '\n\n[^__proto__]: x',
        '[^__proto__]',
        '\n\n[^b]: - a\n    - b',
      ],
    );
    // In a list or a quotation, and further in, one footnote may stand in another.
    const apart = (text: string): boolean => !/^[ \t]+.*\[\^[^\]]+\]:|\]:[ \t]*\[\^/m.test(text);
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text.filter(apart), (written) => {
        const expected = theirs.parse(written, {}).filter(({ type }) => type !== 'footnote_anchor');
        assert.deepEqual(ours.parse(written, {}), expected);
      }),
      { seed: 20261, numRuns: 500 },
    );
  });

  it('are all there where one stands in another', () => {
    const { footnotes: read } = readMarkdown('A[^a] and b[^b].\n\n[^a]: One.\n\n    [^b]: Two.\n\n    Three.\n', {
      id: 'x',
    });
    assert.deepEqual(
      read.map(({ blocks }) => blocks.map((block) => ('inlines' in block ? block.inlines : block))),
      [[[{ type: 'text', text: 'One.' }], [{ type: 'text', text: 'Three.' }]], [[{ type: 'text', text: 'Two.' }]]],
    );
  });
});
