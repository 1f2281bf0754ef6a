import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { difference } from '../../client/src/preview/difference.ts';
import type { ToPage } from '../../client/src/preview/messages.ts';
import { shell } from '../../client/src/preview/shell.ts';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { renderHtml } from '../../server/src/report/html.ts';
import type { Report } from '../../server/src/report/report.ts';
import { reportOf } from '../report/sample-report.ts';
import { analysisOf } from '../support/analyse.ts';
import { sampleText } from '../support/samples.ts';
import { readPdf } from './pdf.ts';
import { letters } from './printed.ts';

const client = path.resolve(import.meta.dirname, '../../client');

/** What VS Code gives to a page in a dark theme. */
const dark = ':root { --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #ccc; }';

describe('the preview’s page, in a browser and printed by it', () => {
  let browser: Browser;
  let folder: string;
  before(async () => {
    browser = await launchBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'emn-preview-'));
    copyFileSync(path.join(client, 'media/preview.css'), path.join(folder, 'preview.css'));
    const entryPoints = [path.join(client, 'src/preview/webview.ts')];
    await build({ entryPoints, bundle: true, outfile: path.join(folder, 'webview.js'), logLevel: 'error' });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  /** The page with its own script, as the panel makes it, showing a report. */
  async function show(report: Report): Promise<Page> {
    const address = (file: string): string => pathToFileURL(path.join(folder, file)).href;
    const parts = { cspSource: 'file:', nonce: 'once', uri: 'file:///a.emn.yaml', language: 'en', locked: false };
    const html = shell({ ...parts, script: address('webview.js'), style: address('preview.css') });
    writeFileSync(path.join(folder, 'preview.html'), html);
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const posted: unknown[] = [];
      const api = { postMessage: (message: unknown) => posted.push(message), getState() {}, setState() {} };
      Object.assign(globalThis, { posted, acquireVsCodeApi: () => api });
    });
    await page.goto(address('preview.html'));
    const { title, language } = report;
    const update: ToPage = { type: 'update', number: 1, title, language, html: renderHtml(report, { controls: true }) };
    await send(page, update);
    await page.locator('.title-page').waitFor();
    return page;
  }

  const send = (page: Page, message: ToPage): Promise<void> =>
    page.evaluate((each) => window.postMessage(each, '*'), message);

  it('changes a question alone, and then is what it would be as a whole', async () => {
    const text = sampleText('invented-country-2024');
    const report = reportOf(text);
    const at = text.indexOf(' ', text.indexOf('narrative: |', text.indexOf('  Q7b:')) + 60);
    const next = reportOf(`${text.slice(0, at)} Measured here.${text.slice(at)}`);
    const [before, after] = [report, next].map((each) => renderHtml(each, { controls: true }));
    const page = await show(report);
    const { title, language } = next;
    await page.evaluate(() => Object.assign(globalThis, { kept: [...document.querySelectorAll('#page *')] }));
    const html = difference(before ?? '', after ?? '');
    assert.ok(html.text.length < 40, html.text);
    await send(page, { type: 'update', number: 2, title, language, html });
    await page.getByText('Measured here.').waitFor();
    const same = await page.evaluate((whole) => {
      const template = document.createElement('template');
      template.innerHTML = whole;
      const shown = document.querySelector('main')?.isEqualNode(template.content.querySelector('main'));
      const { kept } = globalThis as unknown as { kept: Element[] };
      return [shown, kept.every(({ isConnected }) => isConnected)];
    }, after ?? '');
    assert.deepEqual(same, [true, true]);
  });

  it('asks for the whole report where an update got lost', async () => {
    const report = reportOf(sampleText('invented-country-2024'));
    const page = await show(report);
    const { title, language } = report;
    await send(page, { type: 'update', number: 3, title, language, html: { start: 3, end: 3, text: 'nonsense' } });
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { posted: { type: string }[] }).posted.filter(({ type }) => type === 'ready')
          .length === 2,
    );
    assert.equal(await page.getByText('nonsense').count(), 0);
  });

  it('has the report’s own title and the number on every page, and nothing to click', async () => {
    const text = sampleText('lithuania-2024');
    const report = reportOf(text, { document: analysisOf(text).document });
    const page = await show(report);
    const controls = ['Edit', 'Change to', 'Write it'];
    for (const word of controls) assert.ok(await page.getByText(word).count(), word);
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    assert.equal(pdf.title, report.title);
    const count = pdf.pages.length;
    assert.ok(count > 15 && count < 50, `${count} pages`);
    for (const [index, { runs, height }] of pdf.pages.entries()) {
      const above = runs.filter(({ bottom }) => bottom > height - 60).map(({ text }) => text);
      const below = runs.filter(({ top }) => top < 60).map(({ text }) => text);
      assert.equal(above.join(''), index === 0 ? '' : report.title, `page ${index + 1}`);
      assert.equal(below.join(''), index === 0 ? '' : `${index + 1} / ${count}`, `page ${index + 1}`);
    }
    const printed = letters(pdf.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
    for (const word of controls) assert.ok(!printed.includes(letters(word)), word);
    const titles = report.sections.map(({ number, title }) => `${number} ${title}`);
    const marks = pdf.bookmarks.map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => !marks.includes(title)),
      [],
    );
  });

  it('can’t be broken by a title', async () => {
    const report = reportOf('study: emn-2024-1\ncountry: "\\"; } a\\\\b { \\n x"\n');
    const { pages } = await readPdf(await (await show(report)).pdf({ preferCSSPageSize: true }));
    const [, second] = pages;
    const above = second?.runs.filter(({ bottom }) => bottom > second.height - 60).map(({ text }) => text);
    assert.equal(letters(above?.join('') ?? ''), letters(report.title));
  });

  it('is dark on light on paper, whatever the theme', async () => {
    const page = await show(reportOf(sampleText('invented-country-2024')));
    await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
    }, dark);
    const colours = () =>
      page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector('.report') ?? document.body);
        return [color, backgroundColor, getComputedStyle(document.body).backgroundColor];
      });
    assert.deepEqual((await colours())[2], 'rgb(31, 31, 31)');
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await colours(), ['rgb(17, 17, 17)', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
