import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { Marked } from 'marked';
import markedFootnote from 'marked-footnote';
import { writeMarkdown } from '../../server/src/report/markdown-document.ts';
import { sampleNames, sampleText } from '../support/samples.ts';
import { textOf } from './assert-safe.ts';
import { type Input, tinyReport } from './contribution.ts';
import { everythingIn, plain, reportOf } from './sample-report.ts';

/** Two programs that read Markdown; one is the preview of VS Code, the other reads it as GitHub does. */
const readers: Readonly<Record<string, (markdown: string) => string>> = {
  'markdown-it': (markdown) => new MarkdownIt({ html: true }).use(footnotes).render(markdown),
  marked: (markdown) => new Marked().use(markedFootnote()).parse(markdown, { async: false }),
};

function write(input: Input, comments = false): string {
  return writeMarkdown(tinyReport(input, { comments }));
}

/** The elements and the text of a page, without what programs add each in its own way. */
function essence(html: string): string {
  return html
    .replace(/<(?:section|div|hr)[^>]*footnotes[\s\S]*$/, '')
    .replace(/<sup[^>]*>.*?<\/sup>/gs, '[note]')
    .replace(/<(h\d|table|ol|ul|li|p|code|pre|thead|tbody|tr)\b[^>]*>/g, (_, name) => `<${name}>`)
    .replace(/<(t[hd])\b[^>]*>/g, '<$1>')
    .replace(/<(\/?)(?:del|s)>/g, '<$1s>')
    .replace(/<br ?\/?>/g, '<br>')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:h\d|table|ol|ul|li|p|pre|thead|tbody|tr|t[hd]|blockquote|br|hr)>) ?/g, '$1');
}

describe('the report in Markdown', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`has all of the sample, as ${name} reads it`, () => {
      const report = reportOf(sampleText('invented-country-2024'));
      const html = read(writeMarkdown(report));
      const text = plain(textOf(html.replace(/<sup[^>]*>.*?<\/sup>/g, '')));
      assert.deepEqual(
        everythingIn(report).filter((piece) => !text.includes(piece)),
        [],
      );
      assert.equal(html.match(/<h3\b/g)?.length, 22);
      const slots = report.sections.flatMap(({ questions }) => questions.flatMap((question) => question.slots));
      const yes = slots.filter(({ answer }) => answer === 'yes').length;
      assert.equal(html.match(/<strong>Yes\.<\/strong>/g)?.length, yes);
    });
  }

  it('is read alike by two programs', () => {
    for (const sample of sampleNames) {
      const markdown = writeMarkdown(reportOf(sampleText(sample)));
      assert.equal(essence(readers.marked?.(markdown) ?? ''), essence(readers['markdown-it']?.(markdown) ?? ''));
    }
  });

  it('writes every kind of text so that it is read as it was meant', () => {
    const cases = [
      'A **bold** *light* ~~gone~~ `code` [link](https://x.eu/?a=1&b=2) line  \nbroken',
      '**bold *both*** and *light **both***, mid*word*s',
      '- a\n- b\n  - c\n\n    d\n- e',
      '1. a\n2. b\n\ntext\n\n7. c',
      '- a\n\n+ b',
      '> quoted\n>\n> - item',
      '| a \\| b | c |\n|:-:|--:|\n| `x` | **2** |',
      '```\n<b> ```` `\n```',
      '````\n``` x\n````',
      '# One\n\n### Two',
      'a\n\n---\n\nb',
      '\\# no heading\n\n\\- no item\n\n1\\. no number\n\n\\> no quotation\n\na\\\n\\=== b',
      '\\*no\\* \\_no\\_ \\`no\\` \\[no](x) \\!\\[no](x) \\<b> &amp;amp; &lt;i> snake_case \\~\\~x\\~\\~ 5 * 3 \\\\',
      '<script>alert(1)</script> <!-- x --> <https://x.eu/a_b>',
      'Look\\![link](https://x.eu "a \\"title\\"")',
      '``a`b`` ` c `',
      'half \\[^1] [^none]',
      '+ \\+ a',
      '- a\n  ***\n- b',
      '- ***\n- b',
      '# a \\#',
      'a \\| b  \n:--- \\| ---',
    ];
    for (const text of cases) {
      const wanted = new MarkdownIt().use(footnotes);
      wanted.disable('code');
      const written = write({ answers: { Q1: { narrative: text } } });
      const [, answer = ''] =
        /found\[\^1\][^\n]*\n\n([\s\S]*?)\n\n\[\^1\]:/.exec(written) ?? written.split(/\n> In which[^\n]*\n\n/);
      const [body = ''] = answer.split('\n\n[^1]:');
      const expected = essence(wanted.render(text))
        .replace(/<(\/?)h1>/g, '<$1h4>')
        .replace(/<(\/?)h3>/g, '<$1h5>');
      for (const [name, read] of Object.entries(readers)) {
        assert.equal(essence(read(body)), expected, `${name}: ${JSON.stringify(text)} as ${JSON.stringify(body)}`);
      }
    }
  });

  it('numbers its footnotes through', () => {
    const written = write({
      answers: { Q1: { narrative: 'x[^b] y^[two\n\n]\n\n[^b]: one\n\n    - item' }, Q2b: { narrative: 'z^[three]' } },
    });
    assert.match(written, /lost umbrellas\[\^1\]/);
    assert.match(written, /^\[\^1\]: \*\*umbrellas\*\*: Foldable/m);
    assert.match(written, /^\[\^2\]: one\n\n {4}- item$/m);
    assert.match(written, /^z\[\^3\]$/m);
  });

  it('keeps a text that begins with the mark of a footnote and a colon', () => {
    const written = write({ answers: { Q1: { narrative: '^[two]: x' } } });
    assert.match(written, /^\[\^2\]\\: x\n\n/m);
    for (const [name, read] of Object.entries(readers)) assert.match(read(written), /<\/sup>: x</, name);
  });

  it('has gaps, and comments where they are asked for', () => {
    const answers = { Q2b: { answer: 'no', comments: ['Police: *check*\n# now'] } };
    assert.match(write({ answers }), /^> \*\*Gap:\*\* Not answered yet: yes or no\?$/m);
    assert.match(write({ answers }, true), /^> \*\*Comment by Police:\*\* \\\*check\\\* # now$/m);
    assert.doesNotMatch(write({ answers }), /check/);
  });
});
