import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renderHtml } from '../../server/src/report/html.ts';
import { buildReport } from '../../server/src/report/view-model.ts';
import { tinyStudy } from '../support/studies.ts';
import { assertSafe, textOf } from './assert-safe.ts';
import { contribution, type Input } from './contribution.ts';

const tiny = tinyStudy();

/** One text for each way of smuggling something that runs or loads into a page. */
const attacks: readonly string[] = [
  // elements and event attributes
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//x.eu/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"',
  '<svg onload=alert(1)><animate href="#a"/></svg>',
  '<svg><style>*{background:url(//x.eu)}</style>',
  '<math><mtext></p><style><a title="</style><img src onerror=alert(1)>">',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<div style="background:url(//x.eu)">x</div>',
  '<meta http-equiv=refresh content="0;url=//x.eu"><base href="//x.eu"><link rel=stylesheet href=//x.eu>',
  '</main></body><h1>x',
  '<!-- --!><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  ']]>',
  '<?xml version="1.0"?>',
  '<b\n>x',
  '< script >alert(1)</ script >',
  // out of an attribute
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '"><img src=x onerror=alert(1)>',
  '`$ {alert(1)}`',
  '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
  '&#60;script&#62;alert(1)&#x3c;/script&#x3e;',
  '\\"><script>',
  // links
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](jav&#x09;ascript:alert(1))',
  '[x](&#1;javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](\\javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](DATA:text/html,<script>)',
  '[x](vbscript:msgbox)',
  '[x](file:///etc/passwd)',
  '[x](command:workbench.action.quit)',
  '[x](vscode://x/y)',
  '[x]( javascript:alert(1) "t")',
  '[x]()',
  '[x]( "title")',
  '[x][a]\n\n[a]: javascript:alert(1)',
  '[x][a]\n\n[a]: https://x.eu\'"><script> "\'"><script>"',
  '<javascript:alert(1)>',
  '<https://x.eu/"onmouseover="alert(1)>',
  "<https://x.eu/'><script>",
  '[x](https://x.eu/"onmouseover="alert\\(1\\) "a\\" onclick=\\"b")',
  '[x](https://javascript:alert(1)@x.eu)',
  '[[x](https://a.eu)](https://b.eu)',
  '[x[^1]](https://a.eu)\n\n[^1]: [y](javascript:z)',
  '[x^[a [b](https://b.eu)]](https://a.eu)',
  '[![a](https://b.eu) {{f}} [@s]](https://a.eu)',
  // images
  '![x](https://x.eu/pixel.png)',
  '![x" onerror="alert(1)](https://x.eu/" "\' onload=\'a")',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![<img src=x onerror=alert(1)>](https://x.eu)',
  '![x](mailto:a@x.eu)',
  // blocks
  '```"><script>\n</code></pre><script>\n```',
  '    <script>alert(1)</script>',
  '| <script> | b |\n|:-:|--:|\n| "onclick=x | [x](javascript:y) |',
  '# <script> {{f}} [@s]',
  '> <img src=x onerror=alert(1)>',
  '1. <b>\n   2) <i>',
  // references and footnotes
  '{{f}} {{"><script>}} {{<img src=x>}}',
  '[@s] [@"><script>] [@<img]',
  'x[^"><script>]\n\n[^"><script>]: y',
  'x[^a]\n\n[^a]: z[^a] [^b]\n\n[^b]: <script>',
  'x^[<script>alert(1)</script>]',
  '[^1]: [^1]: [^1]',
  '[^__proto__] [^constructor]\n\n[^__proto__]: x',
  '\u0000<\u0000script>',
  '\u202e<script>',
  '\ud800<script>',
];

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

function render(text: string, study = true): string {
  const input = everywhere(text);
  return study
    ? renderHtml(buildReport(contribution(input, tiny), tiny))
    : renderHtml(buildReport(contribution(input), undefined));
}

describe('safety of the report', () => {
  for (const attack of attacks) {
    it(JSON.stringify(attack), () => {
      assertSafe(render(attack));
      assertSafe(render(attack, false));
    });
  }

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
