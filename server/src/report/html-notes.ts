import { html, type Insertable, type Markup } from './escape.ts';
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

function renderMark({ id, number }: Note): Markup {
  const label = `Footnote ${number}`;
  return html`<sup class="note-ref"><a href="#${id}" id="noteref-${number}" aria-label="${label}">${number}</a></sup>`;
}

/** The footnotes of the study to one question. */
export function renderNotes(notes: readonly Note[], question: string, citation: string | undefined): Insertable {
  if (notes.length === 0) return undefined;
  return html`<div class="definitions" role="group" aria-label="Footnotes to ${question}">
${notes.map((note) => renderNote(note, citation))}</div>`;
}

function renderNote({ id, number, content }: Note, citation: string | undefined): Markup {
  const mark = html`<a class="note-number" href="#noteref-${number}" aria-label="Back to the question">${number}</a>`;
  const source = citation && html` <span class="note-source">(${citation}, footnote ${number})</span>`;
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
