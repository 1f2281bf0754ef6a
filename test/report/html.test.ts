import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/src/analysis.ts';
import { renderHtml } from '../../server/src/report/html.ts';
import { reportPage } from '../../server/src/report/page.ts';
import { buildReport } from '../../server/src/report/view-model.ts';
import { loadShippedStudies, tinyStudy } from '../support/studies.ts';
import { assertSafe, textOf } from './assert-safe.ts';
import { contribution, type Input, tinyReport } from './contribution.ts';

const tiny = tinyStudy();

function render(input: Input): string {
  const html = renderHtml(tinyReport(input));
  assertSafe(html);
  return html;
}

/** The element with this id, as text. */
function element(html: string, id: string): string {
  const start = html.search(new RegExp(`<[a-z0-9]+ id="${id}"`));
  const name = /^<([a-z0-9]+)/.exec(html.slice(start))?.[1];
  let depth = 0;
  for (const { index, 1: slash } of html.slice(start).matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, 'g'))) {
    depth += slash ? -1 : 1;
    if (depth === 0) return html.slice(start, start + index);
  }
  return '';
}

describe('renderHtml', () => {
  it('says Yes and No in words', () => {
    const html = render({ answers: { Q2a: { answer: 'yes', narrative: 'A treaty.' }, Q2b: { answer: 'no' } } });
    assert.match(element(html, 'Q2a'), /class="answer-value answer-yes"><strong>Yes\.<\/strong>/);
    assert.match(element(html, 'Q2a'), /<p>A treaty\.<\/p>/);
    assert.match(element(html, 'Q2b'), /class="answer-value answer-no"><strong>No\.<\/strong>/);
    assert.doesNotMatch(element(html, 'Q2b'), /gap/);
  });

  it('shows gaps', () => {
    const html = render({ answers: { Q2a: { answer: 'yes' } } });
    assert.match(element(html, 'Q2a'), /<p class="gap" role="note">No text yet\.<\/p>/);
    assert.match(element(html, 'Q2b'), /<p class="gap answer-missing" role="note">Not answered yet: yes or no\?<\/p>/);
    assert.match(textOf(element(html, 'Q3')), /This question is optional and was left out\./);
    assert.match(textOf(element(html, 'summary')), /No summary yet\./);
  });

  it('tells the question from the answer', () => {
    const html = element(render({ answers: { Q1: { narrative: 'On ferries.' } } }), 'Q1');
    assert.match(html, /<h3 id="Q1-title"><span class="number">Q1<\/span> Where umbrellas are found<\/h3>/);
    assert.match(html, /<p class="question-text">.*lost umbrellas<sup class="note-ref">.*found\?<\/p>/);
    assert.match(html, /<div class="answer">\s*<div class="narrative">\s*<p>On ferries\.<\/p>/);
  });

  it('gives definitions as footnotes', () => {
    const html = element(render({}), 'note-1');
    assert.match(html, /<dfn>umbrellas<\/dfn>: Foldable covers/);
    assert.match(html, /<dt>Counts<\/dt><dd>umbrellas with a handle<\/dd>/);
    assert.match(html, /<dt>Counts too<\/dt><dd>parasols, when it rains<\/dd>/);
    assert.match(html, /<dt>Out of scope<\/dt><dd>raincoats<\/dd>/);
    assert.match(textOf(html), /\(Tiny Study 2026\/1, footnote 1\)/);
  });

  it('puts the figures of an answer into a box, where there are several', () => {
    const facts = {
      found: { value: '4217', unit: 'umbrellas found', period: '2025' },
      back: { value: '12', unit: '%', period: '2025' },
    };
    const several = { Q1: { narrative: '**{{found}}**, of which {{back}} went back; {{found}} again.' } };
    const box = /<div class="figures".*?<\/div>/s.exec(render({ facts, answers: several }))?.[0] ?? '';
    assert.match(box, /aria-label="Figures in Q1"/);
    assert.deepEqual(
      [...box.matchAll(/<li>(\d+)/g)].map(([, number]) => number),
      ['4', '12'],
    );
    assert.doesNotMatch(render({ facts, answers: { Q1: { narrative: 'Only {{found}}.' } } }), /class="figures"/);
  });

  it('says that a draft is one, and how far it has come', () => {
    const draft = textOf(element(render({}), 'title-page'));
    assert.match(draft, /This is a draft\..*0 of 3 answers are complete\./);
    const answers = { Q1: { narrative: 'x' }, Q2a: { answer: 'no' }, Q2b: { answer: 'no' } };
    const final = textOf(element(render({ status: 'final', answers }), 'title-page'));
    assert.doesNotMatch(final, /draft|complete/);
    assert.match(textOf(element(render({ status: 'final' }), 'title-page')), /0 of 3 answers are complete\./);
  });

  it('lists sources and names', () => {
    const html = render({
      sources: { a: { author: 'Harbour Office', year: '2026', title: 'Lost and Found', url: 'https://x.eu' } },
      actors: [{ name: 'Office of Lost Property', acronym: 'OLP', native: 'Fundbüro', sort: 'agency' }],
      answers: { Q2b: { answer: 'no', actors: ['OLP', 'Somebody'], programmes: ['Dry Land'] } },
    });
    assert.equal(textOf(element(html, 'source-1')), 'Harbour Office (2026), Lost and Found, https://x.eu');
    const actors = element(html, 'annex-actors');
    assert.match(textOf(actors), /Office of Lost Property \(OLP\) Fundbüroagency/);
    assert.match(actors, /<tr class="unlisted"><th scope="row">Somebody<\/th>/);
    assert.match(actors, /<a href="#Q2b">Q2b<\/a>/);
    assert.match(textOf(element(html, 'annex-programmes')), /Dry Land/);
  });

  it('tells sources of one author and year apart by letters', () => {
    const one = { author: 'Harbour Office', year: '2026' };
    const html = render({
      sources: { a: { ...one, title: 'Lost' }, b: { ...one, title: 'Found' }, c: { author: 'Harbour Office' } },
      answers: { Q1: { narrative: '[@a], [@b], [@c]' } },
    });
    assert.match(textOf(html), /\(Harbour Office 2026a\), \(Harbour Office 2026b\), \(Harbour Office\)/);
    assert.match(textOf(element(html, 'source-1')), /^Harbour Office \(2026a\), Lost/);
    assert.match(textOf(element(html, 'source-2')), /^Harbour Office \(2026b\), Found/);
  });

  it('shows the answers alone when the study is not known', () => {
    const questionnaire = contribution({
      study: 'x',
      answers: { "Q'1": { answer: 'yes', narrative: 'a[^1]\n\n[^1]: b' } },
    });
    const html = renderHtml(buildReport(questionnaire, undefined));
    assertSafe(html);
    assert.match(textOf(element(html, 'title-page')), /The study “x” is not known/);
    assert.match(element(html, 'answer-1'), /id="fn-answer-1-1"/);
    assertSafe(renderHtml(buildReport(contribution({}), undefined)));
  });

  it('lists abbreviations, and comments where they were asked for', () => {
    const text =
      'study: tiny-2026\nanswers:\n  Q2b: { answer: no, narrative: "The Office of Lost Property (OLP). Small dry places (SDPs) and port agencies (PAs)." }\n';
    const analysis = analyse(TextDocument.create('file:///a.emn.yaml', 'emn-contribution', 1, text), [tiny]);
    const { html } = reportPage(analysis);
    assertSafe(html);
    assert.equal(
      textOf(element(html, 'abbreviations')),
      'Abbreviations OLPOffice of Lost Property PAport agency SDPSmall dry place',
    );
    const answers = { Q2b: { answer: 'no', comments: ['Police: <b>check</b>', 'and again'] } };
    const commented = renderHtml(tinyReport({ answers }, { comments: true }));
    assertSafe(commented);
    assert.match(textOf(element(commented, 'Q2b')), /Police: <b>check<\/b> and again/);
    assert.doesNotMatch(render({ answers }), /check/);
  });

  it('keeps its ids while the text changes', () => {
    const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(
      idsOf(render({ answers: { Q2a: { answer: 'yes' } } })),
      idsOf(render({ summary: 'x', answers: { Q1: { narrative: 'y' }, Q2a: { answer: 'no' } } })),
    );
  });

  it('shows every answer of the shipped studies', () => {
    for (const study of loadShippedStudies()) {
      const answers = Object.fromEntries(
        study.slots.map(({ id, kind }) => [
          id,
          { answer: kind === 'open' ? undefined : 'yes', narrative: `Text of ${id}.` },
        ]),
      );
      const html = renderHtml(buildReport(contribution({ summary: 'x', answers, status: 'final' }, study), study));
      assertSafe(html);
      for (const { id, kind, text } of study.slots) {
        const shown = textOf(element(html, id));
        assert.ok(shown.includes(`Text of ${id}.`), id);
        assert.equal(shown.includes('Yes.'), kind === 'yes-no', id);
        // The marks of footnotes stand inside the question's text.
        assert.ok(shown.replace(/\d/g, '').includes(text.replace(/\d/g, '')), id);
      }
      assert.equal(html.includes('class="gap'), false);
    }
  });
});
