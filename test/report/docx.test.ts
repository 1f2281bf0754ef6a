import assert from 'node:assert/strict';
import { writeDocx } from '../../server/src/report/docx/index.ts';
import { sampleText } from '../support/samples.ts';
import { textOf } from './assert-safe.ts';
import { type Input, tinyReport } from './contribution.ts';
import { partsOf, readAsHtml } from './read-docx.ts';
import { everythingIn, plain, reportOf } from './sample-report.ts';

function write(input: Input, comments = false): Promise<Uint8Array> {
  return writeDocx(tinyReport(input, { comments }));
}

async function partsFor(input: Input, comments = false): Promise<Record<string, string>> {
  return partsOf(await write(input, comments));
}

/** What a reader reads in it, as another program understands the document. */
async function read(input: Input): Promise<string> {
  const docx = await write(input);
  partsOf(docx);
  return readAsHtml(docx);
}

describe('the Word document', () => {
  for (const name of ['invented-country-2024'] as const) {
    it(`has all of ${name}, as another program reads it`, async () => {
      const report = reportOf(sampleText(name));
      const docx = await writeDocx(report);
      const parts = partsOf(docx);
      const html = await readAsHtml(docx);
      const text = plain(textOf(html.replace(/<sup>.*?<\/sup>/g, '')));
      assert.deepEqual(
        everythingIn(report).filter((piece) => !text.includes(piece)),
        [],
      );
      const answers = report.sections.flatMap(({ questions }) => questions.flatMap(({ slots }) => slots));
      for (const word of ['yes', 'no'] as const) {
        const shown = html.match(word === 'yes' ? /<p>Yes\.<\/p>/g : /<p>No\.<\/p>/g)?.length ?? 0;
        assert.equal(shown, answers.filter(({ answer }) => answer === word).length, word);
      }
      const notes = report.sections.flatMap(({ questions }) => questions.flatMap((question) => question.notes)).length;
      const own = answers.flatMap(({ narrative }) => narrative?.footnotes ?? []).length;
      assert.equal(html.match(/<li id="footnote-/g)?.length, notes + own, 'footnotes');
      assert.match(parts['docProps/core.xml'] ?? '', new RegExp(`<dc:title>${report.title.replace(/[()]/g, '\\$&')}<`));
      assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="en-GB"\/>/);
      assert.doesNotMatch(parts['word/settings.xml'] ?? '', /updateFields/, 'Word would ask whether to update');
      assert.doesNotMatch(
        parts['word/document.xml'] ?? '',
        /w:dirty="(?:true|1|on)"/,
        'Word would ask whether to update',
      );
    });
  }

  it('has headings without a gap, and contents that lead to them', async () => {
    const docx = await writeDocx(reportOf(sampleText('lithuania-2024')));
    const { 'word/document.xml': xml = '' } = partsOf(docx);
    const levels = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level));
    const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    assert.deepEqual(gaps, [], 'headings that leave out a level');
    assert.equal(levels.filter((level) => level === 1).length, 10);
    assert.equal(levels.filter((level) => level === 2).length, 22);
    const entries = xml.match(/<w:pStyle w:val="TOC[12]"\/>/g)?.length;
    assert.equal(entries, 32, 'filled in, not left to Word');
    const marks = new Set([...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name));
    const links = [...xml.matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name);
    assert.ok(links.length > 100);
    assert.deepEqual(
      links.filter((name) => !marks.has(name)),
      [],
      'links that lead nowhere',
    );
  });

  it('walks every kind of text', async () => {
    const narrative = [
      'A **bold *both*** ~~gone~~ `code` line  \nbroken, [link](https://x.eu/?a=1&b=2), <a@x.eu>',
      '1. one\n\n   more\n   - deep\n2. two',
      '5) five',
      '> quoted',
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '```\nline\n  two\n```',
      '# Heading',
      '---',
      '{{f}} [@s] {{lost}}',
    ].join('\n\n');
    const html = await read({
      answers: { Q1: { narrative } },
      facts: { f: { value: '12345', unit: '%' } },
      sources: { s: { author: 'Office', year: '2026', url: 'https://x.eu/s' } },
    });
    assert.match(html, /A <strong>bold <em>both<\/em><\/strong> <s>gone<\/s> code line<br ?\/>broken/);
    assert.match(html, /<a href="https:\/\/x\.eu\/\?a=1&amp;b=2">link<\/a>, <a href="mailto:a@x\.eu">a@x\.eu<\/a>/);
    assert.match(html, /<ol><li>one(?:<ol>|<ul>|<\/li>)/);
    assert.match(html, /<ul><li>deep<\/li><\/ul>/);
    assert.match(html, /<thead><tr><th><p><strong>a<\/strong><\/p><\/th>/);
    assert.match(html, /line<br ?\/> {2}two/);
    assert.match(html, /<h3>Heading<\/h3>/);
    assert.match(html, /12\u00a0345\u00a0% \(<a href="#source_1">Office 2026<\/a>\) {{lost}}/);
    assert.match(html, /<a id="source_1"><\/a>Office \(2026\), <a href="https:\/\/x\.eu\/s">/);
    const { 'word/numbering.xml': numbering = '' } = await partsFor({ answers: { Q1: { narrative } } });
    assert.match(numbering, /<w:start w:val="5"\/>/, 'the second list starts at five');
  });

  it('has real footnotes: the study’s, and the analyst’s own', async () => {
    const narrative =
      'x[^a] y[^b] z[^a]\n\n[^a]: First **note**.\n\n[^b]: Second, with one of its own^[inside], and itself[^b].';
    const html = await read({ answers: { Q1: { narrative } } });
    const shown = [...html.matchAll(/<li id="footnote-\d+">(.*?)<\/li>/g)].map(([, note]) => textOf(note ?? ''));
    assert.match(shown[0] ?? '', /^umbrellas: Foldable covers/);
    assert.equal(shown[1]?.replace(/ ?↑$/, ''), 'First note.');
    assert.equal(shown[2]?.replace(/ ?↑$/, ''), 'Second, with one of its own [inside], and itself3.');
    assert.equal(shown.length, 3);
    assert.match(textOf(html), /x\[2\] y\[3\] z2/, 'the second mark of a footnote repeats its number');
  });

  it('writes a footnote of any shape as paragraphs', async () => {
    const note = '- one\n- > two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n3. three\n\n```\nfour\nfive\n```';
    const narrative = `x[^a] y[^b]\n\n[^a]: ${note.replaceAll('\n', '\n    ')}\n\n[^b]:\n\n    - | a | b |\n      |---|---|\n      | 1 | 2 |`;
    const { 'word/footnotes.xml': xml = '' } = await partsFor({ answers: { Q1: { narrative } } });
    const linesOf = (id: number) => {
      const [, content = ''] = new RegExp(`<w:footnote w:id="${id}">(.*?)</w:footnote>`).exec(xml) ?? [];
      return content
        .split('</w:p>')
        .slice(0, -1)
        .map((line) => textOf(line.replace(/<w:br[^>]*>/g, '⏎')).replaceAll('\u00a0', ' '));
    };
    assert.deepEqual(linesOf(2), ['– one', '– two', 'a · b', '1 · 2', '3. three', 'four⏎five']);
    assert.deepEqual(linesOf(3), ['– a · b', '1 · 2']);
  });

  it('leads to each of two answers of one name', async () => {
    const { 'word/document.xml': xml = '' } = await partsFor({
      answers: [
        ['Q1', { narrative: 'first' }],
        ['Q1', { narrative: 'second', actors: ['Europol'] }],
        ['A name with blanks', { actors: ['Europol'] }],
      ],
    });
    const names = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name ?? '');
    assert.equal(new Set(names).size, names.length, 'each place has a name of its own');
    assert.deepEqual(
      names.filter((name) => !/^[a-z]\w{0,39}$/i.test(name)),
      [],
    );
    assert.match(xml, /w:anchor="answer_1".*?>Q1<.*?w:anchor="answer_2".*?>A name with blanks</);
  });

  it('numbers a list in a list as the page does', async () => {
    const { 'word/numbering.xml': xml = '' } = await partsFor({ answers: { Q1: { narrative: '1. a\n   1. b' } } });
    assert.deepEqual(
      [...new Set(xml.match(/<w:numFmt w:val="[^"]*"/g))],
      ['<w:numFmt w:val="bullet"', '<w:numFmt w:val="decimal"'],
    );
  });

  it('shows the remarks of colleagues as comments on their question, when they are asked for', async () => {
    const remarks = ['Police: Check the figure.', 'Again\nand again.\n', 'A b c 😀: Smile.'];
    const answers = { Q2b: { answer: 'no', comments: remarks } };
    const parts = await partsFor({ answers }, true);
    const comments = parts['word/comments.xml'] ?? '';
    assert.match(comments, /w:author="Police"/);
    assert.match(textOf(comments), /Check the figure\..*Again.*and again\./);
    assert.match(comments, /w:initials="Abc😀"/);
    assert.equal(comments.match(/<w:p>/g)?.length, 4, 'no empty line below the last one');
    const { 'word/document.xml': xml = '' } = parts;
    const at = xml.indexOf('<w:commentRangeStart');
    assert.match(textOf(xml.slice(at, xml.indexOf('<w:commentRangeEnd'))), /^Q2b Umbrella policies at home$/);
    const without = await partsFor({ answers });
    assert.ok(!('word/comments.xml' in without) && !/comment/i.test(without['word/document.xml'] ?? ''));
  });

  it('marks a draft on every page, and only a draft', async () => {
    const headers = (parts: Record<string, string>) =>
      Object.keys(parts)
        .filter((name) => /^word\/header\d/.test(name))
        .map((name) => parts[name] ?? '');
    const draft = headers(await partsFor({ status: 'draft' }));
    assert.equal(draft.length, 2);
    for (const header of draft) assert.match(header, /string="DRAFT"/);
    const final = await partsFor({ status: 'final' });
    for (const header of headers(final)) assert.doesNotMatch(header, /draft/i);
    assert.ok(Object.keys(final).some((name) => /^word\/footer/.test(name) && /PAGE/.test(final[name] ?? '')));
  });

  it('names its tables’ first rows as headings', async () => {
    const { 'word/document.xml': xml = '' } = await partsFor({
      answers: { Q1: { narrative: '| a |\n|---|\n| 1 |', actors: ['Somebody'] } },
    });
    assert.equal(xml.match(/<w:tbl>/g)?.length, 2);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 2);
    assert.doesNotMatch(xml, /gridSpan|vMerge/, 'merged cells');
  });

  it('gives figures narrow columns and sentences wide ones', async () => {
    const narrative = `| Year | What was done |\n| --- | --- |\n| 2023 | ${'A sentence that goes on. '.repeat(9)} |`;
    const { 'word/document.xml': xml = '' } = await partsFor({ answers: { Q1: { narrative } } });
    const [year = 0, text = 0] = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    assert.ok(year > 1000 && text > 4 * year, `${year} and ${text} twips`);
  });

  it('indents a list within a quotation as the quotation', async () => {
    const { 'word/document.xml': xml = '' } = await partsFor({
      answers: { Q1: { narrative: '> Quoted:\n>\n> - item' } },
    });
    const [, left] = /<w:p>(?:(?!<\/w:p>).)*<w:numPr>(?:(?!<\/w:p>).)*<w:ind w:left="(\d+)"/s.exec(xml) ?? [];
    assert.ok(Number(left) > 600, `${left} twips`);
  });

  it('indents a quotation in a list, and one in another, further than what is around it', async () => {
    const { 'word/document.xml': xml = '' } = await partsFor({
      answers: { Q1: { narrative: '> one\n>\n> > two\n\n- three\n\n  > four' } },
    });
    const leftOf = (text: string) => {
      const [paragraph = ''] = xml.match(new RegExp(`<w:p>(?:(?!</w:p>).)*>${text}<`)) ?? [];
      return Number(/<w:ind w:left="(\d+)"/.exec(paragraph.slice(paragraph.lastIndexOf('<w:p>')))?.[1]);
    };
    assert.ok(leftOf('two') > leftOf('one'));
    assert.ok(leftOf('four') > leftOf('one'));
  });

  it('survives whatever a text holds', async () => {
    const odd = 'a\u0000\u0001\u000b\u001f b \ud800 c \udc00 \ufffe & < > " \' ]]> <w:p/> &#0; &amp; 😀 \u202e';
    const html = await read({
      study: odd,
      country: odd,
      contact: { organisation: odd, email: 'a@x.eu' },
      summary: odd,
      answers: [
        ['Q1', { narrative: `${odd}^[${odd}] [x](https://x.eu/%zz) \`${odd}\``, actors: [odd], programmes: [odd] }],
        [odd, { answer: 'no', narrative: odd, comments: [odd] }],
      ],
      sources: { [odd]: { title: odd, url: `https://x.eu/${'y'.repeat(3000)}` } },
      actors: [{ name: odd, acronym: odd, native: odd, sort: odd }],
    });
    assert.match(textOf(html), /a b \ufffd c \ufffd & < > " ' ]]> <w:p\/>/);
  });
});
