import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { writeHtml } from '../../server/src/report/html-document.ts';
import type { Report } from '../../server/src/report/report.ts';
import { everythingIn, reportOf } from '../report/sample-report.ts';
import { sampleText } from '../support/samples.ts';
import { contributions } from './contributions.ts';
import { readPdf } from './pdf.ts';
import { assertNothingCut, assertRunningTitles, body, letters } from './printed.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the page, opened and printed by a browser', () => {
  let browser: Browser;
  let folder: string;
  before(async () => {
    browser = await launchBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'emn-page-'));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  /** Opens a report from a file; `happened` gathers what must not happen: requests, scripts, complaints of the policy. */
  async function open(report: Report): Promise<{ page: Page; happened: string[] }> {
    const file = path.join(folder, 'report.html');
    writeFileSync(file, await writeHtml(report));
    const address = pathToFileURL(file).href;
    const page = await browser.newPage();
    const happened: string[] = [];
    page.on('request', (request) => {
      if (request.url() !== address) happened.push(`request: ${request.url()}`);
    });
    page.on('console', (message) => happened.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => happened.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    return { page, happened };
  }

  for (const [name, text] of Object.entries(contributions)) {
    it(`is open to everybody: ${name}`, async () => {
      const { page } = await open(reportOf(text, { comments: true }));
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`),
        [],
      );
      assert.ok(passes.length > 25, 'axe looked at the page');
      const dead = `[...document.querySelectorAll('a[href^="#"]')].map(({ hash }) => decodeURIComponent(hash.slice(1)))
        .filter((id) => !document.getElementById(id))`;
      assert.deepEqual(await page.evaluate(dead), [], 'links that lead nowhere');
    });

    it(`prints whole: ${name}`, async () => {
      const report = reportOf(text);
      const { page, happened } = await open(report);
      const headings = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].map(({ tagName, textContent }) => ({
          level: Number(tagName.slice(1)),
          title: textContent.trim(),
        })),
      );
      const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
      assert.deepEqual(happened, []);
      assert.ok(pdf.tagged, 'tagged');
      assert.equal(pdf.language, 'en');
      assert.equal(pdf.title, report.title);
      assert.deepEqual(
        pdf.bookmarks.map(({ title }) => title),
        headings.map(({ title }) => title),
      );
      assertNothingCut(pdf);
      assertRunningTitles(pdf, report);
      // Ligatures, breaks of lines and pages, and the marks of notes are no part of the words.
      const printed = letters(pdf.pages.flatMap((each) => body(each).map((run) => run.text)).join(''));
      const lost = everythingIn(report).filter((piece) => !printed.includes(letters(piece)));
      assert.deepEqual(lost, [], 'what is not printed');
    });
  }

  it('takes as many pages as a reader expects, with their bookmarks', async () => {
    const report = reportOf(sampleText('lithuania-2024'));
    const { page } = await open(report);
    const { pages, bookmarks } = await readPdf(
      await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }),
    );
    assert.ok(pages.length > 20 && pages.length < 50, `${pages.length} pages`);
    for (const section of report.sections) {
      const [mark] = bookmarks.filter(({ title }) => title === `${section.number} ${section.title}`);
      assert.ok(mark, section.title);
      assert.equal(mark.depth, 2);
      const words = letters(
        body(pages[mark.page - 1])
          .map(({ text }) => text)
          .join(''),
      );
      assert.ok(words.startsWith(letters(section.title)), `page ${mark.page} begins with section ${section.number}`);
    }
  });

  it('cuts nothing off on paper and on a narrow screen', async () => {
    const { page } = await open(reportOf(sampleText('invented-country-2024')));
    for (const [width, media] of [
      [605, 'print'],
      [1280, 'screen'],
      [400, 'screen'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      const tooWide = await page.evaluate(`[...document.querySelectorAll('main *')]
        .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((each) => each.outerHTML.slice(0, 80))`);
      assert.deepEqual(tooWide, [], `${media}, ${width} pixels`);
    }
  });

  it('stays dark on light where the reader prefers the dark', async () => {
    const { page } = await open(reportOf(sampleText('invented-country-2024')));
    await page.emulateMedia({ colorScheme: 'dark' });
    const background = await page.evaluate(`getComputedStyle(document.body).backgroundColor`);
    assert.equal(background, 'rgb(255, 255, 255)');
  });

  it('runs and loads nothing, whatever stands in a text', async () => {
    const { page, happened } = await open(reportOf(contributions.attacks ?? ''));
    await page.hover('main');
    for (const link of await page.locator('main .narrative a').all()) {
      assert.match((await link.getAttribute('href')) ?? '', /^(?:https?:|mailto:|#)/i);
    }
    assert.ok((await page.locator('main .narrative p').count()) > 50, 'the texts are there');
    assert.deepEqual(happened, []);
  });
});
