/**
 * The report as the body of an HTML page: one `<main class="report">`. No style, script or event attribute ever;
 * every text is escaped (`escape.ts`) or rendered by `markdown.ts`. Ids stay the same while the text changes, so that
 * the page can be patched. Elements that stand somewhere in the file carry `data-line` (zero-based).
 *
 * Ids: `section-1`, `Q3`, `Q3a`, `note-2`, `noteref-2`, `source-1`, `summary`, `contents`, `answers`, `sources`,
 * `annex-actors`, `annex-programmes`, `answer-1`; headings: the same with `-title`; footnotes in answers `fn-Q3a-1`.
 *
 * Classes:
 *   report (with draft or final) · title-page: citation, country, contact, status · notice · draft-note ·
 *   completeness · contents: contents-entry, number · summary · section ·
 *   question (with optional), question-text, note-ref · slot (with part; answered, incomplete, missing or left-out) ·
 *   answer, answer-value with answer-yes, answer-no or answer-missing · gap · left-out-note · narrative ·
 *   definitions: definition, instruction, note-number, note-source · unplaced: written-key, remark ·
 *   sources: source · annex: names, unlisted, native, answer-links · visually-hidden
 * Classes inside narratives:
 *   fact · citation · unknown-reference · image · footnote-ref · footnotes, footnotes-list, footnote-item,
 *   footnote-backref · align-left, align-center, align-right
 */
import { attribute, html, type Insertable, type Markup, trusted } from './escape.ts';
import { renderAnnex, renderSources } from './html-annex.ts';
import { renderNotes, renderQuestionText } from './html-notes.ts';
import { linkFor } from './links.ts';
import { renderMarkdown } from './markdown.ts';
import { type References, referencesOf } from './references.ts';
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

export function renderHtml(report: Report): string {
  const references = referencesOf(report);
  const {
    language,
    titlePage,
    titlePage: { citation },
    sources,
    annex,
  } = report;
  const sections = report.sections.map((section) => renderSection(section, references, citation));
  return html`<main id="report" class="report ${titlePage.status}" lang="${language}">
${renderTitlePage(report)}
${renderContents(report.contents)}
${renderSummary(report.summary, references)}
${sections}
${report.unplaced && renderUnplaced(report.unplaced, references)}
${renderSources(sources)}
${renderAnnex(annex)}
</main>
`.text;
}

function renderTitlePage({ titlePage, notices, completeness }: Report): Markup {
  const { citation, title, country, status, contact } = titlePage;
  const draft = status === 'draft';
  const incomplete = completeness && completeness.answered < completeness.expected;
  return html`<header id="title-page" class="title-page">
${citation && html`<p class="citation">${citation}</p>`}
<h1>${title}</h1>
${country && html`<p class="country">National contribution: ${country}</p>`}
${contact.length > 0 && html`<dl class="contact">${contact.map(renderContact)}</dl>`}
<p class="status">${draft ? 'Draft' : 'Final version'}</p>
${draft && html`<p class="draft-note" role="note">This is a draft. It is not meant for publication.</p>`}
${(draft || incomplete) && completeness && html`<p class="completeness">${completeness.sentence}</p>`}
${notices.map((notice) => html`<p class="notice" role="note">${notice}</p>`)}
</header>`;
}

function renderContact({ label, value }: { label: string; value: string }): Markup {
  const address = linkFor(value);
  return html`<div><dt>${label}</dt><dd>${address ? html`<a href="${address}">${value}</a>` : value}</dd></div>`;
}

function renderContents(entries: readonly ContentsEntry[]): Markup {
  return html`<nav id="contents" class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">Contents</h2>
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

function renderSummary({ id, title, prose, gaps }: Summary, references: References): Markup {
  return html`<section id="${id}" class="summary" aria-labelledby="${id}-title"${line(prose)}>
<h2 id="${id}-title">${title}</h2>
${prose && renderProse(prose, id, 2, references)}
${gaps.map(renderGap)}
</section>`;
}

function renderSection(section: ReportSection, references: References, citation: string | undefined): Markup {
  const { id, number, title, questions } = section;
  return html`<section id="${id}" class="section" aria-labelledby="${id}-title">
<h2 id="${id}-title">${numbered(`${number}`, title)}</h2>
${questions.map((question) => renderQuestion(question, references, citation))}
</section>
`;
}

function renderQuestion(question: ReportQuestion, references: References, citation: string | undefined): Markup {
  const { id, title, optional, hasParts, slots, notes } = question;
  const place = hasParts ? undefined : slots[0];
  return html`<article id="${id}" class="question${optional && ' optional'}" aria-labelledby="${id}-title"${line(place)}>
<h3 id="${id}-title">${numbered(id, title)}</h3>
${renderQuestionText(question)}
${slots.map((slot) => (hasParts ? renderPart(slot, references) : renderSlot(slot, references)))}
${renderNotes(notes, id, citation)}
</article>
`;
}

function renderPart(slot: ReportSlot, references: References): Markup {
  const { id, title, text, state } = slot;
  return html`<div id="${id}" class="slot part ${state}" role="group" aria-labelledby="${id}-title"${line(slot)}>
<h4 id="${id}-title">${numbered(id, title)}</h4>
<p class="question-text"><span class="visually-hidden">Question: </span>${text}</p>
${renderAnswer(slot, 4, references)}
</div>
`;
}

function renderSlot(slot: ReportSlot, references: References): Markup {
  return html`<div class="slot ${slot.state}">
${renderAnswer(slot, 3, references)}
</div>`;
}

function renderAnswer(answer: ReportAnswer | ReportSlot, headingLevel: number, references: References): Markup {
  const { id, narrative, gaps } = answer;
  const ofAnswer = gaps.filter(({ lacks }) => lacks !== 'narrative');
  const ofText = gaps.filter(({ lacks }) => lacks === 'narrative');
  const leftOut = 'state' in answer && answer.state === 'left-out';
  return html`<div class="answer">
${renderValue(answer.answer)}${ofAnswer.map(renderGap)}
${leftOut && html`<p class="left-out-note">This question is optional and was left out.</p>`}
${narrative && renderProse(narrative, id, headingLevel, references)}${ofText.map(renderGap)}
</div>`;
}

function renderValue(answer: ReportAnswer['answer']): Insertable {
  if (answer === 'yes') return html`<p class="answer-value answer-yes"><strong>Yes.</strong></p>`;
  return answer === 'no' && html`<p class="answer-value answer-no"><strong>No.</strong></p>`;
}

function renderGap({ lacks, sentence }: Gap): Markup {
  const ofAnswer = lacks === 'answer' || lacks === 'question';
  return html`<p class="gap${ofAnswer && ' answer-missing'}" role="note">${sentence}</p>`;
}

function renderProse(prose: ReportProse, id: string, headingLevel: number, references: References): Markup {
  const { markdown, place, lineByLine } = prose;
  const context = { id, headingLevel, line: place.line, lineByLine, references };
  return html`<div class="narrative">
${trusted(renderMarkdown(markdown, context))}</div>`;
}

function renderUnplaced({ id, title, remark, answers }: UnplacedAnswers, references: References): Markup {
  return html`<section id="${id}" class="unplaced" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${remark && html`<p class="remark" role="note">${remark}</p>`}
${answers.map(
  (answer) => html`<article id="${answer.id}" class="slot" aria-labelledby="${answer.id}-title"${line(answer)}>
<h3 id="${answer.id}-title" class="written-key">${answer.label}</h3>
${renderAnswer(answer, 3, references)}
</article>
`,
)}
</section>`;
}

function line(placed: { readonly place?: { readonly line?: number } } | undefined): Markup {
  return attribute('data-line', placed?.place?.line);
}
