/**
 * The report as the body of an HTML page: one `<main class="report">`. No style, script or event attribute ever;
 * every text is escaped (`escape.ts`). Ids stay the same while the text changes, so that
 * the page can be patched. What leads back to the file is described in `html-source.ts`.
 *
 * Ids: `section-1`, `Q3`, `Q3a`, `source-1`, `summary`, `contents`, `answers`, `abbreviations`, `sources`,
 * `annex-actors`, `annex-programmes`, `answer-1`; headings: the same with `-title`. Footnotes of the study: `note-2`,
 * by their numbers there, with their marks `noteref-2`; of texts: `fn-Q3a-1`, with their marks `fnref-Q3a-1`.
 *
 * Classes:
 *   report (with draft or final) · title-page: citation, country, contact, status · notice · draft-note ·
 *   completeness · contents: contents-entry, number · summary · section ·
 *   question (with optional), question-text, note-ref · slot (with part; answered, incomplete, missing or left-out) ·
 *   answer, answer-value with answer-yes, answer-no or answer-missing · gap · left-out-note · narrative · figures: figures-title ·
 *   control: edit, choose, write · remedies ·
 *   comments: comment, comment-by · footnotes (with definitions): definition, instruction, footnote-item, note-number,
 *   note-source · unplaced: written-key, remark · abbreviations · sources: source ·
 *   annex: names, unlisted, native, answer-links · visually-hidden
 * Classes inside narratives:
 *   fact · citation · unknown-reference · image · footnote-ref · align-left, align-center, align-right
 */

import type { SlotKind } from '../study/types.ts';
import { html, type Insertable, type Markup } from './escape.ts';
import { renderAbbreviations, renderAnnexTable, renderSources } from './html-annex.ts';
import { renderFootnotes, renderQuestionText } from './html-notes.ts';
import { renderBlocks } from './html-prose.ts';
import { lines, renderChange, renderEdit, renderRemedies, type SourceOptions } from './html-source.ts';
import { linkFor } from './links.ts';
import type { Block } from './prose.ts';
import type {
  ContentsEntry,
  Gap,
  Report,
  ReportAnswer,
  ReportProse,
  ReportQuestion,
  ReportSection,
  ReportSlot,
  Summary,
  UnplacedAnswers,
} from './report.ts';
import { words } from './words.ts';

/** What every part of the page may need. */
interface Context extends SourceOptions {
  readonly citation?: string;
}

/** The report as the body of an HTML page, safe to show; `controls` adds the buttons of the preview. */
export function renderHtml(report: Report, { controls }: SourceOptions = { controls: false }): string {
  const { language, titlePage, sources, annex } = report;
  const context: Context = { controls, citation: titlePage.citation };
  const sections = report.sections.map((section) => renderSection(section, context));
  return html`<main id="report" class="report ${titlePage.status}" lang="${language}">
${renderTitlePage(report)}
${renderContents(report.contents)}
${renderSummary(report.summary, context)}
${sections}
${report.unplaced && renderUnplaced(report.unplaced, context)}
${renderAbbreviations(report.abbreviations)}
${renderSources(sources)}
${annex.map(renderAnnexTable)}
</main>
`.text;
}

function renderTitlePage({ titlePage, notices, completeness }: Report): Markup {
  const { citation, title, country, status, contact } = titlePage;
  return html`<header id="title-page" class="title-page">
${citation && html`<p class="citation">${citation}</p>`}
<h1>${title}</h1>
${country && html`<p class="country">National contribution: ${country}</p>`}
${contact.length > 0 && html`<dl class="contact">${contact.map(renderContact)}</dl>`}
<p class="status">${words[status]}</p>
${status === 'draft' && html`<p class="draft-note" role="note">${words.draftNote}</p>`}
${completeness && html`<p class="completeness">${completeness}</p>`}
${notices.map((notice) => html`<p class="notice" role="note">${notice}</p>`)}
</header>`;
}

function renderContact({ label, value }: { label: string; value: string }): Markup {
  const address = linkFor(value);
  return html`<div><dt>${label}</dt><dd>${address ? html`<a href="${address}">${value}</a>` : value}</dd></div>`;
}

function renderContents(entries: readonly ContentsEntry[]): Markup {
  return html`<nav id="contents" class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${words.contents}</h2>
${renderEntries(entries)}
</nav>`;
}

function renderEntries(entries: readonly ContentsEntry[]): Markup {
  return html`<ul>${entries.map(
    ({ target, number, title, children }) =>
      html`<li class="contents-entry"><a href="#${target}">${numbered(number, title)}</a>${
        children.length > 0 && renderEntries(children)
      }</li>
`,
  )}</ul>`;
}

function numbered(number: string | undefined, title: string): Markup {
  return number ? html`<span class="number">${number}</span> ${title}` : html`${title}`;
}

function renderSummary({ id, title, prose, gaps }: Summary, context: Context): Markup {
  return html`<section id="${id}" class="summary" aria-labelledby="${id}-title"${lines(prose?.place)}>
<h2 id="${id}-title">${title}</h2>${renderEdit(title, prose?.place, context)}
${prose && renderProse(prose, 2)}
${gaps.map((gap) => renderGap(gap, id, 'open', context))}${prose && renderFootnotes([], prose.footnotes, 'the summary')}
</section>`;
}

function renderSection(section: ReportSection, context: Context): Markup {
  const { id, number, title, questions } = section;
  return html`<section id="${id}" class="section" aria-labelledby="${id}-title">
<h2 id="${id}-title">${numbered(`${number}`, title)}</h2>
${questions.map((question) => renderQuestion(question, context))}
</section>
`;
}

function renderQuestion(question: ReportQuestion, context: Context): Markup {
  const { id, title, optional, hasParts, slots, notes } = question;
  const place = hasParts ? undefined : slots[0]?.place;
  const footnotes = slots.flatMap(({ narrative }) => narrative?.footnotes ?? []);
  return html`<article id="${id}" class="question${optional && ' optional'}" aria-labelledby="${id}-title"${lines(place)}>
<h3 id="${id}-title">${numbered(id, title)}</h3>${renderEdit(id, place, context)}
${renderQuestionText(question)}
${slots.map((slot) => (hasParts ? renderPart(slot, context) : renderSlot(slot, context)))}
${renderFootnotes(notes, footnotes, id, context.citation)}
</article>
`;
}

function renderPart(slot: ReportSlot, context: Context): Markup {
  const { id, title, text, state, place } = slot;
  return html`<div id="${id}" class="slot part ${state}" role="group" aria-labelledby="${id}-title"${lines(place)}>
<h4 id="${id}-title">${numbered(id, title)}</h4>${renderEdit(id, place, context)}
<p class="question-text"><span class="visually-hidden">Question: </span>${text}</p>
${renderAnswer(slot, 4, context)}
</div>
`;
}

function renderSlot(slot: ReportSlot, context: Context): Markup {
  return html`<div class="slot ${slot.state}">
${renderAnswer(slot, 3, context)}
</div>`;
}

function renderAnswer(answer: ReportAnswer | ReportSlot, headingLevel: number, context: Context): Markup {
  const { id, narrative, gaps, comments } = answer;
  const kind = 'kind' in answer ? answer.kind : 'open';
  const show = (gap: Gap) => renderGap(gap, id, kind, context);
  const leftOut = 'state' in answer && answer.state === 'left-out';
  return html`<div class="answer">
${renderValue(answer, context)}${gaps.filter(({ lacks }) => lacks !== 'narrative').map(show)}
${leftOut && html`<p class="left-out-note">${words.leftOut}${renderRemedies('narrative', id, 'open', context)}</p>`}
${narrative && renderProse(narrative, headingLevel)}${renderFigures(answer)}${gaps.filter(({ lacks }) => lacks === 'narrative').map(show)}${renderComments(comments)}
</div>`;
}

function renderValue(answer: ReportAnswer | ReportSlot, context: Context): Insertable {
  const { answer: value } = answer;
  if (value !== 'yes' && value !== 'no') return undefined;
  return html`<p class="answer-value answer-${value}"><strong>${words[value]}</strong>${renderChange(answer, context)}</p>`;
}

function renderGap(gap: Gap, at: string, kind: SlotKind, context: Context): Markup {
  const { lacks, sentence } = gap;
  const ofAnswer = lacks === 'answer' || lacks === 'question';
  return html`<p class="gap${ofAnswer && ' answer-missing'}" role="note">${sentence}${renderRemedies(lacks, at, kind, context)}</p>`;
}

function renderProse({ blocks, place }: ReportProse, headingLevel: number): Markup {
  return html`<div class="narrative"${lines(place)}>
${renderText(blocks, headingLevel)}</div>`;
}

const rendered = new WeakMap<readonly Block[], { readonly headingLevel: number; readonly text: Markup }>();

/** A text that has not been read again (`read-again.ts`) is not written again either. */
function renderText(blocks: readonly Block[], headingLevel: number): Markup {
  const known = rendered.get(blocks);
  if (known?.headingLevel === headingLevel) return known.text;
  const text = html`${renderBlocks(blocks, headingLevel)}`;
  rendered.set(blocks, { headingLevel, text });
  return text;
}

function renderFigures({ label, figures }: ReportAnswer): Insertable {
  if (figures.length === 0) return undefined;
  return html`<div class="figures" role="group" aria-label="Figures in ${label}">
<p class="figures-title">${words.figures}</p>
<ul>${figures.map((figure) => html`<li>${figure}</li>`)}</ul>
</div>`;
}

function renderComments(comments: ReportAnswer['comments']): Insertable {
  if (comments.length === 0) return undefined;
  return html`<div class="comments" role="group" aria-label="Comments">
${comments.map(
  ({ by, text }) => html`<p class="comment">${by && html`<strong class="comment-by">${by}:</strong> `}${text}</p>
`,
)}</div>`;
}

function renderUnplaced({ id, title, remark, answers }: UnplacedAnswers, context: Context): Markup {
  return html`<section id="${id}" class="unplaced" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${remark && html`<p class="remark" role="note">${remark}</p>`}
${answers.map(
  (answer) => html`<article id="${answer.id}" class="slot" aria-labelledby="${answer.id}-title"${lines(answer.place)}>
<h3 id="${answer.id}-title" class="written-key">${answer.label}</h3>${renderEdit(answer.label, answer.place, context)}
${renderAnswer(answer, 3, context)}
${renderFootnotes([], answer.narrative?.footnotes ?? [], answer.label)}</article>
`,
)}
</section>`;
}
