import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { writeHtml } from '../../server/src/report/html-document.ts';
import type { Report } from '../../server/src/report/report.ts';
import { attacks } from '../report/attacks.ts';
import { reportOf, sampleText } from '../report/sample-report.ts';

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

  it('prints to a tagged document with bookmarks, and asks for nothing', async () => {
    const report = reportOf(sampleText('lithuania-2024').replace('status: final', 'status: draft'));
    const { page, happened } = await open(report);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    const pages = pdf.match(/\/Type ?\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 20 && pages < 45, `${pages} pages`);
    assert.match(pdf, /\/StructTreeRoot/, 'tagged');
    assert.match(pdf, /\/Lang ?\(en\)/);
    assert.match(pdf, /\/MediaBox ?\[0 0 59[45][\d.]* 84[12][\d.]*\]/, 'A4');
    const bookmarks = pdf.match(/\/Title\b/g)?.length ?? 0;
    const questions = report.sections.flatMap((section) => section.questions);
    assert.ok(bookmarks > report.sections.length + questions.length, `${bookmarks} bookmarks`);
    assert.deepEqual(happened, []);
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
    const narrative = attacks.map((attack) => attack.replace(/^/gm, '      ')).join('\n\n');
    const text = `study: emn-2024-1\ncountry: XA\nsummary: |\n${narrative.replace(/^ {4}/gm, '')}\nanswers:\n  Q1:\n    narrative: |\n${narrative}\n`;
    const { page, happened } = await open(reportOf(text.replaceAll('\u0000', '').replaceAll('\ud800', '')));
    await page.hover('main');
    for (const link of await page.locator('main .narrative a').all()) {
      assert.match((await link.getAttribute('href')) ?? '', /^(?:https?:|mailto:|#)/i);
    }
    assert.ok((await page.locator('main .narrative p').count()) > 50, 'the texts are there');
    assert.deepEqual(happened, []);
  });
});
