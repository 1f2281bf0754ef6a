import assert from 'node:assert/strict';
import { html } from '../../server/src/report/escape.ts';
import { renderBlocks, renderFootnote } from '../../server/src/report/html-prose.ts';
import { type MarkdownContext, readMarkdown } from '../../server/src/report/read-markdown.ts';
import { referencesOf } from '../../server/src/report/references.ts';
import type { ReportFact, ReportSource } from '../../server/src/report/report.ts';
import { typographyOf } from '../../server/src/report/typography.ts';
import { textOf } from './assert-safe.ts';

const facts: ReportFact[] = [
  { id: 'found-2025', value: '4\u00a0217', unit: 'umbrellas found', period: '2025', source: 'report-2026' },
  { id: 'share', value: '12', unit: '%' },
  { id: 'later', unit: 'umbrellas' },
  { id: 'many', value: '12345' },
  { id: 'year', value: '2021' },
];
const sources: ReportSource[] = [{ id: 'report-2026', anchor: 'source-1', short: 'Harbour Office 2026' }];
const references = referencesOf({ facts, sources });

function render(markdown: string, context: Partial<MarkdownContext> = {}, headingLevel = 3): string {
  const { blocks, footnotes } = readMarkdown(markdown, { id: 'Q1', references, ...context });
  return html`${renderBlocks(blocks, headingLevel)}${footnotes.map(renderFootnote)}`.text.trim();
}

describe('the texts of a contribution', () => {
  it('renders the usual marks', () => {
    assert.equal(render('**a** *b* ~~c~~ `d`'), '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>');
    assert.equal(render('3. c\n4. d'), '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>');
    assert.equal(render('```js" x\n<b>\n```'), '<pre><code>&lt;b&gt;\n</code></pre>');
  });

  it('takes an indented paragraph for a paragraph', () => {
    assert.equal(render('a\n\n      b'), '<p>a</p>\n<p>b</p>');
  });

  it('puts headings below the one above, without leaving out a level', () => {
    assert.equal(render('# A\n\n### B'), '<h4>A</h4>\n<h5>B</h5>');
    assert.equal(render('### B', {}, 2), '<h3>B</h3>');
    assert.equal(render('# A\n\n## B\n\n### C', {}, 4), '<h5>A</h5>\n<h6>B</h6>\n<h6>C</h6>');
    assert.equal(
      render('## A\n\n> # B\n\n## C', {}, 2),
      '<h3>A</h3>\n<blockquote>\n<h3>B</h3>\n</blockquote>\n<h4>C</h4>',
    );
  });

  it('makes no heading of a paragraph below which a list is begun', () => {
    assert.equal(render('a **b**\n-'), '<p>a <strong>b</strong> -</p>');
    assert.equal(render('> a\n> -- \n\nb\n='), '<blockquote>\n<p>a --</p>\n</blockquote>\n<p>b =</p>');
    assert.equal(render('a\n---'), '<h4>a</h4>');
    assert.equal(render('a\n- b'), '<p>a</p>\n<ul>\n<li>b</li>\n</ul>');
  });

  it('leaves out a point that was begun at the end of a list, but none in between', () => {
    assert.equal(render('- a\n- b\n-'), '<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
    assert.equal(render('1. a\n2. \n3. c\n4. '), '<ol>\n<li>a</li>\n<li></li>\n<li>c</li>\n</ol>');
    assert.equal(render('- a\n\n-'), '<ul>\n<li>a</li>\n</ul>');
    assert.equal(render('-'), '<ul>\n<li></li>\n</ul>');
  });

  it('aligns columns by class', () => {
    const table = render('| a | b |\n|---|--:|\n| 1 | 2 |');
    assert.match(table, /<th scope="col">a<\/th>\n<th class="align-right" scope="col">b<\/th>/);
    assert.match(table, /<td>1<\/td>\n<td class="align-right">2<\/td>/);
    assert.doesNotMatch(table, /style/);
  });

  it('has no heading without words in a table', () => {
    const html = render('| | a |\n|---|---|\n| b | c |');
    assert.equal(
      html
        .match(/<tr>\n(.*)\n(.*)\n<\/tr>/)
        ?.slice(1)
        .join(),
      '<td></td>,<th scope="col">a</th>',
    );
  });

  it('keeps links to web and mail addresses', () => {
    assert.equal(render('[a](https://x.eu/?b=1&c)'), '<p><a href="https://x.eu/?b=1&amp;c">a</a></p>');
    assert.equal(render('<a@x.eu>'), '<p><a href="mailto:a@x.eu">a@x.eu</a></p>');
    assert.equal(render('https://x.eu'), '<p>https://x.eu</p>');
  });

  it('makes text of every other link', () => {
    for (const address of ['page.html', '/etc/hosts', '#Q2', '//x.eu', 'ftp://x.eu', 'file:///a', 'command:x', '']) {
      assert.doesNotMatch(render(`[a](${address})`), /<a/, address);
      assert.doesNotMatch(render(`[a][1]\n\n[1]: <${address}>`), /<a/, address);
    }
  });

  it('shows what an image says, and never the image', () => {
    const link = '<a href="https://x.eu/m.png">https://x.eu/m.png</a>';
    assert.equal(render('![Map](https://x.eu/m.png)'), `<p><span class="image">Map (${link})</span></p>`);
    assert.equal(render('![](https://x.eu/m.png)'), `<p><span class="image">${link}</span></p>`);
    assert.equal(
      render('[![Map](https://x.eu/m.png)](https://y.eu)'),
      '<p><a href="https://y.eu"><span class="image">Map</span></a></p>',
    );
    assert.equal(textOf(render('![Map](m.png)')), '![Map](m.png)');
  });

  it('sets figures, dates and dashes as EU publications do, and leaves words and quotation marks', () => {
    const typography = typographyOf(['May', 'August']);
    const set = (text: string) => render(text, { typography }).slice(3, -4).replaceAll('\u00a0', '_');
    assert.equal(set('In 2023 1 069 of 10 000 000'), 'In 2023 1_069 of 10_000_000');
    assert.equal(set('25 % and **25** %, EUR 5, € 5'), '25_% and <strong>25</strong>_%, EUR_5, €_5');
    assert.equal(set('1 August 2020, 11 Mayors'), '1_August 2020, 11 Mayors');
    assert.equal(set('work - or not - in 2021-2022'), 'work_– or not_– in 2021–2022');
    assert.equal(set('a – b'), 'a_– b');
    assert.equal(set('1234-5678, 2020-2021-2022, 2011/36/EU'), '1234-5678, 2020-2021-2022, 2011/36/EU');
    const address = 'https://x.eu/a_2019-2020.pdf';
    assert.equal(set(`${address}, www.x.eu/a_2019-2020`), `${address}, www.x.eu/a_2019-2020`);
    assert.equal(set(`<${address}>`), `<a href="${address}">${address}</a>`);
    assert.equal(set('`1 069 %`'), '<code>1 069 %</code>');
    assert.equal(textOf(set('"a" \'b\' “c” «d»')), '"a" \'b\' “c” «d»');
    assert.equal(textOf(set('{{share}}, {{many}}, {{year}}')), '12_%, 12_345, 2021');
  });

  it('puts in figures', () => {
    const title = '4\u00a0217 umbrellas found, 2025 (Harbour Office 2026)';
    assert.equal(render('{{found-2025}}'), `<p><span class="fact" title="${title}">4\u00a0217</span></p>`);
    assert.equal(textOf(render('**{{ share }}** of them')), '12 % of them');
  });

  it('cites sources', () => {
    const citation = '<span class="citation">(<a href="#source-1">Harbour Office 2026</a>)</span>';
    assert.equal(render('So [@report-2026].'), `<p>So ${citation}.</p>`);
  });

  it('marks references that lead nowhere', () => {
    const mark = (text: string, why: string) => `<p><mark class="unknown-reference" title="${why}">${text}</mark></p>`;
    assert.equal(render('{{lost}}'), mark('{{lost}}', 'There is no figure of this name.'));
    assert.equal(render('{{later}}'), mark('{{later}}', 'This figure has no value yet.'));
    assert.equal(render('[@lost]'), mark('[@lost]', 'There is no source of this name.'));
    assert.equal(render('{{constructor}} [@__proto__]').match(/<mark/g)?.length, 2);
  });

  it('leaves references in code, and what only looks like one', () => {
    assert.equal(render('`{{share}}`'), '<p><code>{{share}}</code></p>');
    assert.equal(render('\\{{share}} {share} {{}} [@]'), '<p>{{share}} {share} {{}} [@]</p>');
    assert.equal(render('[@emn](https://x.eu)'), '<p><a href="https://x.eu">@emn</a></p>');
  });

  it('keeps the footnotes of two answers apart, and numbers them through', () => {
    const text = 'a[^1] b[^1]\n\n[^1]: Note.';
    const first = render(text, { id: 'Q1' });
    assert.match(first, /<a href="#fn-Q1-1" id="fnref-Q1-1" .*>1<\/a>.*<a href="#fn-Q1-1" id="fnref-Q1-1-2" .*>1<\/a>/);
    assert.match(first, /<div id="fn-Q1-1" class="footnote-item">/);
    assert.match(first, /<a class="note-number" href="#fnref-Q1-1" aria-label="1, back to the text">1<\/a> Note\./);
    const second = render(text, { id: 'Q2a', firstFootnote: 7 });
    assert.match(second, /id="fnref-Q2a-1" aria-label="Footnote 7">7<\/a>/);
    assert.match(second, /<div id="fn-Q2a-1" class="footnote-item"><p><a [^>]*>7<\/a> Note\./);
  });

  it('numbers footnotes in the order in which the text comes to them', () => {
    const shown = textOf(render('[^b]: Second^[Third].\n\n[^a]: First.\n\nx[^a] y[^b]'));
    assert.equal(shown, 'x1 y2 1 First. 2 Second3. 3 Third');
  });

  it('leads back from a footnote only to marks that are there', () => {
    assert.match(render('[a^[b]](https://x.eu)'), /<sup class="footnote-ref">1<\/sup>/);
    assert.match(render('[a^[b]](https://x.eu)'), /<span class="note-number">1<\/span> b/);
  });

  it('tells the lines of every block', () => {
    const text = 'a\n\n- b\n- c\n\n> d\n\n| e |\n|---|\n| f |\n\n# g\n\n```\nh\n```\n\n---\n\ni[^1]\n\n[^1]: j\n';
    const html = render(text, { line: 100, lineByLine: true });
    const lines = [...html.matchAll(/<([a-z0-9]+) data-line="(\d+)" data-end="(\d+)">/g)].map((each) =>
      each.slice(1).join(' '),
    );
    const list = ['p 100 101', 'ul 102 105', 'li 102 103', 'li 103 105', 'blockquote 105 106', 'p 105 106'];
    const table = ['table 107 110', 'thead 107 108', 'tr 107 108', 'tbody 109 110', 'tr 109 110'];
    const rest = ['h4 111 112', 'pre 113 116', 'hr 117 118', 'p 119 120', 'p 121 122'];
    assert.deepEqual(lines, [...list, ...table, ...rest]);
  });

  it('tells only the first line where the others are not known', () => {
    assert.equal(render('a\n\nb', { line: 7 }), '<p data-line="7">a</p>\n<p>b</p>');
    assert.equal(render('a', { lineByLine: true }), '<p>a</p>');
  });
});
