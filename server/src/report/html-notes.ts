import { html, type Insertable, type Markup } from './escape.ts';
import { renderFootnote } from './html-prose.ts';
import type { Footnote } from './prose.ts';
import type { DefinitionNote, Note, ReportQuestion } from './report.ts';

/** The question's text with a mark for each of its footnotes. */
export function renderQuestionText({ text, notes }: ReportQuestion): Markup {
  const pieces: Insertable[] = [];
  let at = 0;
  for (const note of notes) {
    pieces.push(text.slice(at, note.at), renderMark(note));
    at = note.at;
  }
  pieces.push(text.slice(at));
  return html`<p class="question-text"><span class="visually-hidden">Question: </span>${pieces}</p>`;
}

function renderMark({ id, number, studyNumber }: Note): Markup {
  const label = `Footnote ${number}`;
  const mark = html`<a href="#${id}" id="noteref-${studyNumber}" aria-label="${label}">${number}</a>`;
  return html`<sup class="note-ref">${mark}</sup>`;
}

/** The footnotes to one part of the report: those of the study, then those of the texts. */
export function renderFootnotes(
  notes: readonly Note[],
  footnotes: readonly Footnote[],
  part: string,
  citation?: string,
): Insertable {
  if (notes.length + footnotes.length === 0) return undefined;
  return html`<div class="definitions footnotes" role="group" aria-label="Footnotes to ${part}">
${notes.map((note) => renderNote(note, citation))}${footnotes.map(renderFootnote)}</div>
`;
}

function renderNote({ id, number, studyNumber, content }: Note, citation: string | undefined): Markup {
  const back = `#noteref-${studyNumber}`;
  const mark = html`<a class="note-number" href="${back}" aria-label="${number}, back to the question">${number}</a>`;
  const source = citation && html` <span class="note-source">(${citation}, footnote ${studyNumber})</span>`;
  if (content.type === 'instruction') {
    return html`<div id="${id}" class="instruction"><p>${mark} ${content.text}${source}</p></div>
`;
  }
  const { term, definition } = content;
  return html`<div id="${id}" class="definition"><p>${mark} <dfn>${term}</dfn>: ${definition}${source}</p>
${renderScope(content)}</div>
`;
}

function renderScope({ counts, countsToo, outOfScope }: DefinitionNote): Insertable {
  const lists = [
    renderList('Counts', counts),
    renderList('Counts too', countsToo),
    renderList('Out of scope', outOfScope),
  ].filter((list) => list !== undefined);
  return lists.length > 0 && html`<dl>${lists}</dl>`;
}

function renderList(title: string, items: readonly string[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<dt>${title}</dt>${items.map((item) => html`<dd>${item}</dd>`)}`;
}
