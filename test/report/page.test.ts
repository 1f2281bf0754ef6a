import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { reportPage } from '../../server/src/report/page.ts';
import { loadShippedStudies } from '../support/studies.ts';
import { assertSafe } from './assert-safe.ts';

function page(text: string) {
  const document = TextDocument.create('file:///a.emn.yaml', 'emn-contribution', 1, text);
  const made = reportPage(analyse(document, loadShippedStudies()));
  assertSafe(made.html);
  return made;
}

function sample(name: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8');
}

/** Every gap with the question it belongs to. */
function gaps(html: string): string[] {
  return [...html.matchAll(/<p class="gap[^>]*>([^<]*)/g)].map(({ 1: sentence, index }) => {
    const [, id] = [...html.slice(0, index).matchAll(/<(?:article|div) id="(Q\d+[a-z]?)"/g)].at(-1) ?? [];
    return `${id}: ${sentence}`;
  });
}

describe('reportPage', () => {
  it('shows the Lithuanian contribution with its one gap', () => {
    const { title, language, html } = page(sample('lithuania-2024.emn.yaml'));
    assert.equal(title, 'EMN Study 2024/1: Lithuania');
    assert.equal(language, 'en');
    assert.deepEqual(gaps(html), ['Q19: Not answered yet: yes or no?']);
    assert.doesNotMatch(html, /unknown-reference|class="unplaced"/);
  });

  it('shows the invented contribution without a gap', () => {
    const { html } = page(sample('invented-country-2024.emn.yaml'));
    assert.deepEqual(gaps(html), []);
    assert.doesNotMatch(html, /unknown-reference|class="unplaced"|class="unlisted"/);
  });

  it('says of each paragraph on which line it stands', () => {
    const text = sample('invented-country-2024.emn.yaml');
    const lines = text.split('\n');
    const places = [...page(text).html.matchAll(/<p data-line="(\d+)">(?:<strong>)?([\p{L} ]{4,})/gu)];
    assert.ok(places.length > 50);
    for (const [, line, start = ''] of places) assert.ok(lines[Number(line)]?.includes(start), `${line}: ${start}`);
  });

  it('makes a report of whatever is written so far', () => {
    for (const text of ['', 'a', '- b', 'study: emn-2024-1', 'study: x\nanswers: 5', 'answers:\n  Q2: { answer: ']) {
      assert.match(page(text).html, /^<main id="report"/, text);
    }
  });
});
