import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanClip } from '../../server/src/paste/clip.ts';

/** No number that might be that of a page. */
const word = fc.constantFrom(...'Police courts of Vilnius 2023 1250 (a) a) 1. § Art. z. m. x'.split(' '));
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((each) => each.join(' '));
const few = { minLength: 1, maxLength: 3 };

/** `<name …>…</name>` */
const within = (name: string, inside: string): string => `<${name}>${inside}</${name.split(' ')[0]}>`;
const anyOf = (names: readonly string[], inside: fc.Arbitrary<string[]>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...names), inside).map(([name, parts]) => within(name, parts.join('')));

const inlineTags = 'b i s sup sub span font u a ins st1:place o:p em code q small'.split(' ');
const blockTags = 'div section blockquote h2 dl dd figure figcaption details center article'.split(' ');
const cells = ['td', 'th', 'td colspan=2', 'td rowspan=2', 'td rowspan=3 colspan=2'];
const signs = fc.constantFrom('1.', '(a)', 'a)', '·', 'Article 7', '2.1.', 'o', 'iv.');

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof({ maxDepth: 3 }, words, fc.constant('<br>'), anyOf(inlineTags, fc.array(tie('inline'), few))),
  block: fc.oneof(
    { maxDepth: 4 },
    tie('inline').map((text) => within('p', text)),
    tie('inline'),
    anyOf(blockTags, fc.array(tie('block'), few)),
    anyOf(
      ['ul', 'ol', 'ol start=4'],
      fc.array(
        tie('block').map((item) => within('li', item)),
        few,
      ),
    ),
    fc
      .array(anyOf(['tr'], fc.array(anyOf(cells, fc.tuple(tie('block')) as fc.Arbitrary<string[]>), few)), few)
      .map((rows) => within('table', `<caption>Figures</caption>${rows.join('')}`)),
    fc.tuple(fc.integer({ min: 1, max: 3 }), signs, tie('inline')).map(([level, sign, text]) => {
      const ignored = `<span style='mso-list:Ignore'>${sign}<span>&nbsp;</span></span>`;
      return within(`p style='mso-list:l0 level${level} lfo1'`, ignored + text);
    }),
  ),
}));

/** The words and numbers of a text that are no signs of lists. */
const wordsOf = (text: string): string[] => text.normalize('NFKC').match(/\p{L}{2,}|\d{2,}/gu) ?? [];

const marks = new RegExp(`</?(?:${inlineTags.join('|')})>`, 'g');
const readable = (html: string): string =>
  html
    .replace(/<span style='mso-list:Ignore'>.*?<\/span><\/span>/g, ' ')
    .replace(marks, '')
    .replace(/<[^>]*>/g, ' ');

function losesNothing(before: string, clean: string | undefined): void {
  const left = new Map<string, number>();
  for (const each of wordsOf(clean?.replace(/[*~\\]/g, '') ?? '')) left.set(each, (left.get(each) ?? 0) + 1);
  for (const each of wordsOf(before)) {
    const count = left.get(each) ?? 0;
    assert.ok(count > 0, `“${each}” got lost\n${before}\n\n${clean}`);
    left.set(each, count - 1);
  }
}

describe('Nothing gets lost of a clip', () => {
  it('from a word processor or a browser', () => {
    fc.assert(
      fc.property(fc.array(block, few), (blocks) => {
        const html = within('div', blocks.join('\n'));
        losesNothing(readable(html), cleanClip({ html }));
      }),
      { numRuns: 2000 },
    );
  });

  it('of plain text', () => {
    const starts = ['', '', '', '• ', '- ', '– ', '1. ', '2. ', '7) ', 'a) ', 'b) ', '(b) ', 'm. ', '  o ', '\t'];
    const line = fc.tuple(fc.constantFrom(...starts), words, fc.constantFrom('', '.', ',', '\t1250', ':'));
    const lines = fc.array(
      fc.oneof(
        fc.constant(''),
        line.map((parts) => parts.join('')),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (each) => losesNothing(each.join('\n'), cleanClip({ text: each.join('\n') }))),
      { numRuns: 5000 },
    );
  });
});
