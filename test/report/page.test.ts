import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type Memory } from '../../server/src/analysis.ts';
import { renderHtml } from '../../server/src/report/html.ts';
import { reportPage } from '../../server/src/report/page.ts';
import { buildReport } from '../../server/src/report/view-model.ts';
import { sampleText } from '../support/samples.ts';
import { loadShippedStudies } from '../support/studies.ts';
import { assertSafe } from './assert-safe.ts';

function page(text: string) {
  const document = TextDocument.create('file:///a.emn.yaml', 'emn-contribution', 1, text);
  const made = reportPage(analyse(document, loadShippedStudies()));
  assertSafe(made.html);
  return made;
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
    const { title, language, html } = page(sampleText('lithuania-2024'));
    assert.equal(title, 'EMN Study 2024/1: Lithuania');
    assert.equal(language, 'en');
    assert.deepEqual(gaps(html), ['Q19: Not answered yet: yes or no?']);
    assert.doesNotMatch(html, /unknown-reference|class="unplaced"/);
  });

  it('shows the invented contribution without a gap', () => {
    const { html } = page(sampleText('invented-country-2024'));
    assert.deepEqual(gaps(html), []);
    assert.doesNotMatch(html, /unknown-reference|class="unplaced"|class="unlisted"/);
  });

  it('shows what has no place in it so that it is seen', () => {
    const { html } = page('study: emn-2024-1\nanswers:\n  Q99: { answer: no }\n  Q1: { narrative: "Of {{none}}." }\n');
    assert.match(html, /<section [^>]*class="unplaced"/);
    assert.match(html, /class="unknown-reference"/);
  });

  it('shows after each edit what a text read anew shows', () => {
    const text = sampleText('invented-country-2024');
    const edits: readonly [what: RegExp, by: string][] = [
      [/(?<=^ {6}\p{Lu}.*)\. /mu, ', and more. '],
      [/(?=^ {2}Q5:)/m, '  # A line more above all that follows\n'],
      [/(?<=^ {4}value: |\{ value: )\d+/m, '123456'],
      [/(?<=\btitle: )\w+/, 'Another'],
      [/(?<=\byear: )\d{4}/, '2019'],
      [/(?<=^ {6}\p{Lu}.*)\.$/mu, '.[^new]\n\n      [^new]: A footnote before all others.\n'],
      [/(?<=^study: ).*/m, 'unknown'],
      [/(?<=^study: ).*/m, 'emn-2024-1'],
    ];
    const document = TextDocument.create('file:///a.emn.yaml', 'emn-contribution', 1, text);
    const studies = loadShippedStudies();
    const memory: Memory = {};
    const shown = () => reportPage(analyse(document, studies, undefined, memory)).html;
    let before = shown();
    for (const [what, by] of edits) {
      const { index = 0, 0: old = '' } = what.exec(document.getText()) ?? assert.fail(String(what));
      const range = { start: document.positionAt(index), end: document.positionAt(index + old.length) };
      TextDocument.update(document, [{ range, text: by }], document.version + 1);
      const after = shown();
      assert.equal(after, page(document.getText()).html, String(what));
      assert.notEqual(after, before, String(what));
      before = after;
    }
  });

  it('says of each paragraph on which line it stands', () => {
    const text = sampleText('invented-country-2024');
    const lines = text.split('\n');
    const places = [...page(text).html.matchAll(/<p data-line="(\d+)" data-end="(\d+)">(?:<strong>)?([\p{L} ]{4,})/gu)];
    assert.ok(places.length > 50);
    for (const [, line, end, start = ''] of places) {
      assert.ok(lines[Number(line)]?.includes(start), `${line}: ${start}`);
      assert.equal(Number(end) > Number(line) && lines[Number(end) - 1]?.trim() !== '', true, `${line} to ${end}`);
    }
  });

  it('says of each answer where it begins and ends', () => {
    const text = sampleText('lithuania-2024');
    const lines = text.split('\n');
    const places = [
      ...page(text).html.matchAll(/<(?:article|div) id="(Q\d+[ab]?)"[^>]* data-line="(\d+)" data-end="(\d+)"/g),
    ];
    assert.equal(places.length, 30);
    for (const [, slot, line, end] of places) {
      assert.match(lines[Number(line)] ?? '', new RegExp(`^  ${slot}:`));
      assert.match(
        lines.slice(Number(end)).find((each) => each.trim() !== '' && !each.trim().startsWith('#')) ?? 'end',
        /^(?: {2}Q\d|\S)/,
        slot,
      );
    }
  });

  it('has the controls that fill a gap and change an answer', () => {
    const controls = (html: string): string[] =>
      [...html.matchAll(/<button [^>]*data-action="(\w+)"(?: data-at="(\w+)")?(?: data-value="(\w+)")?/g)].map(
        ([, ...parts]) => parts.filter(Boolean).join(' '),
      );
    const head = 'study: emn-2024-1\nsummary: Text.\nanswers:\n';
    const all = controls(page(`${head}  Q2:\n    answer: no\n  Q3a:\n    answer: yes\n`).html);
    assert.ok(all.includes('answer Q2 yes') && !all.includes('answer Q2 no') && !all.includes('write Q2'), 'a No');
    assert.ok(all.includes('answer Q3a no') && all.includes('write Q3a'), 'a Yes without a text');
    assert.ok(
      ['answer Q3b yes', 'answer Q3b no', 'write Q3b'].every((each) => all.includes(each)),
      'nothing yet',
    );
    assert.ok(all.includes('write Q1') && !all.some((each) => each.startsWith('answer Q1 ')), 'an open question');
    assert.ok(controls(page('study: emn-2024-1\n').html).includes('write summary'));
  });

  it('has no controls where nobody can use them', () => {
    const { questionnaire, study } = analyse(
      TextDocument.create('', '', 1, sampleText('lithuania-2024')),
      loadShippedStudies(),
    );
    const html = renderHtml(buildReport(questionnaire, study));
    assert.doesNotMatch(html, /<button|data-/);
  });

  it('makes a report of whatever is written so far', () => {
    for (const text of ['', 'a', '- b', 'study: emn-2024-1', 'study: x\nanswers: 5', 'answers:\n  Q2: { answer: ']) {
      assert.match(page(text).html, /^<main id="report"/, text);
    }
  });
});
