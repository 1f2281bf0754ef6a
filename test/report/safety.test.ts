import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { writeDocx } from '../../server/src/report/docx/index.ts';
import { renderHtml } from '../../server/src/report/html.ts';
import { writeMarkdown } from '../../server/src/report/markdown-document.ts';
import { buildReport } from '../../server/src/report/view-model.ts';
import { assertSafe, textOf } from './assert-safe.ts';
import { attacks } from './attacks.ts';
import { contribution, type Input, tinyReport } from './contribution.ts';
import { partsOf } from './read-docx.ts';

/** The same text in every place of a contribution that a report shows. */
function everywhere(text: string): Input {
  return {
    study: text,
    country: text,
    contact: { organisation: text, email: text, [text]: text },
    summary: text,
    answers: [
      ['Q1', { narrative: text, actors: [text], programmes: [text] }],
      ['Q2a', { answer: 'yes', narrative: `- ${text}\n\n> ${text}` }],
      ['Q2b', { answer: text }],
      [text, { answer: 'no', narrative: text, actors: [text, 'P'] }],
    ],
    facts: { f: { value: text, unit: text, period: text, source: 's' }, [text]: { value: '1', unit: '"' } },
    sources: { s: { title: text, author: text, year: text, url: text }, t: { url: `https://x.eu/${text}` } },
    actors: [{ name: text, acronym: text, native: text, sort: text }],
    programmes: [{ name: 'P', acronym: text, years: text, owner: text, sort: text }],
  };
}

const harmless =
  /^(?:h[1-6]|p|ul|ol|li|blockquote|pre|code|hr|br|strong|em|s|sup|a|table|thead|tbody|tr|th|td|section)$/;

function render(text: string, study = true): string {
  const input = everywhere(text);
  return study ? renderHtml(tinyReport(input)) : renderHtml(buildReport(contribution(input), undefined));
}

describe('safety of the report', () => {
  for (const attack of attacks) {
    it(JSON.stringify(attack), () => {
      assertSafe(render(attack));
      assertSafe(render(attack, false));
    });
  }

  it('holds for the Word document: nothing but text, and links to web and mail addresses', async () => {
    const narrative = attacks.join('\n\n');
    const input = { ...everywhere('"><script>'), answers: { Q1: { narrative }, Q2a: { answer: 'yes', narrative } } };
    const parts = partsOf(await writeDocx(tinyReport(input)));
    const targets = Object.values(parts).flatMap((xml) => [
      ...xml.matchAll(/<Relationship [^>]*Target="([^"]*)"[^>]*TargetMode="External"/g),
    ]);
    assert.ok(targets.length > 10);
    for (const [, target = ''] of targets) assert.match(target, /^(?:https?:\/\/|mailto:)\S+$/);
    assert.deepEqual(
      Object.keys(parts).filter((name) => !/^(?:_rels|docProps|word)\/|^\[Content_Types]/.test(name)),
      [],
    );
    const { 'word/document.xml': xml = '' } = parts;
    assert.doesNotMatch(xml, /INCLUDEPICTURE|INCLUDETEXT|DDE|<w:object|<w:altChunk|<w:control|r:embed/);
  });

  it('holds for the Markdown, whoever reads it and lets HTML through', () => {
    const read = new MarkdownIt({ html: true, linkify: true }).use(footnotes);
    // A reader without any care of its own.
    read.validateLink = () => true;
    for (const attack of attacks) {
      const input = everywhere(attack);
      const html = read.render(writeMarkdown(tinyReport(input)));
      for (const [tag, name = ''] of html.matchAll(/<\/?([a-z][a-z0-9]*)[^>]*>/gi)) {
        assert.match(name, harmless, `${attack} became ${tag}`);
        const { groups: { address = '#' } = {} } = /^<a [^>]*href="(?<address>[^"]*)"/.exec(tag) ?? {};
        assert.match(address, /^(?:https?:|mailto:|#|\/\/)/i, `${attack} became ${tag}`);
      }
    }
  });

  it('shows what it does not run', () => {
    const html = render('<script>alert(1)</script>');
    assert.ok(textOf(html).includes('<script>alert(1)</script>'));
  });

  it('holds for any mixture of marks', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '"', "'", '&', '[', ']', '(', ')', '!', '^', ':', '`', '*', '_', '~', '|', '-', '#', '\\', '\n'],
      ...['{{', '}}', 'f', '[@s]', '[^1]', '[^1]: ', '^[', '\n\n', '\n    ', 'x', ' ', '\t', '| a |\n|---|\n', '```\n'],
      ...['javascript:', 'https://x.eu', 'mailto:a@x.eu', '<a href=', 'on=', '&lt;', '&#60;', '\u00a0', '\u0000'],
    );
    const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => assertSafe(render(text))),
      { numRuns: 200 },
    );
  });

  it('has a check that fails on what must not be', () => {
    const bad = [
      '<script>x</script>',
      '<img src="x">',
      '<p onclick="x">y</p>',
      '<p style="x">y</p>',
      '<a href="javascript:x">y</a>',
      '<a href="#nowhere">y</a>',
      '<p id="a"></p><p id="a"></p>',
      '<p>a & b</p>',
      '<p>a > b</p>',
      '<p><em>a</p></em>',
      '<p>',
      '<P>a</P>',
      "<p id='a'>a</p>",
    ];
    for (const html of bad) assert.throws(() => assertSafe(html), html);
  });
});
