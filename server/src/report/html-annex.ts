import { html, type Insertable, type Markup } from './escape.ts';
import { lines } from './html-source.ts';
import { isWebAddress } from './links.ts';
import type { AnnexTable, NamedUse, Report, ReportSource } from './report.ts';
import { words } from './words.ts';

/** The abbreviations of the texts, with what they stand for. */
export function renderAbbreviations(abbreviations: Report['abbreviations']): Insertable {
  if (abbreviations.length === 0) return undefined;
  return html`<section id="abbreviations" class="abbreviations" aria-labelledby="abbreviations-title">
<h2 id="abbreviations-title">${words.abbreviations}</h2>
<dl>${abbreviations.map(
    ({ text, name }) => html`<div><dt>${text}</dt><dd>${name}</dd></div>
`,
  )}</dl>
</section>`;
}

/** The publications that the contribution names. */
export function renderSources(sources: readonly ReportSource[]): Insertable {
  if (sources.length === 0) return undefined;
  return html`<section id="sources" class="sources" aria-labelledby="sources-title">
<h2 id="sources-title">${words.sources}</h2>
<ol>${sources.map(renderSource)}</ol>
</section>`;
}

function renderSource({ anchor, about, title, url, note, place }: ReportSource): Markup {
  const name = title && html`<cite>${title}</cite>`;
  const address = url && (isWebAddress(url) ? html`<a href="${url}">${url}</a>` : url);
  const parts = [about, name, address, note].filter((part) => !!part);
  return html`<li id="${anchor}" class="source"${lines(place)}>${parts.map((part, index) => [index > 0 && ', ', part])}</li>
`;
}

/** Actors or programmes, each with the answers that list it. */
export function renderAnnexTable({ id, title, columns, uses }: AnnexTable): Markup {
  return html`<section id="${id}" class="annex" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<table class="names">
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${uses.map(
  (use) => html`<tr${!use.known && html` class="unlisted"`}><th scope="row">${renderName(use)}</th>${use.details.map(
    (cell) => html`<td>${cell}</td>`,
  )}<td class="answer-links">${renderAnswers(use)}</td></tr>
`,
)}</tbody>
</table>
</section>
`;
}

function renderName({ name, acronym, native }: NamedUse): Markup {
  return html`${name}${acronym && ` (${acronym})`}${native && html` <span class="native">${native}</span>`}`;
}

function renderAnswers({ answers }: NamedUse): Insertable {
  return answers.map(({ id, label }, index) => [index > 0 && ', ', html`<a href="#${id}">${label}</a>`]);
}
