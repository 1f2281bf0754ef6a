import { html, type Insertable, type Markup } from './escape.ts';
import { lines } from './html-source.ts';
import { isWebAddress } from './links.ts';
import type { Annex, NamedUse, Report, ReportSource } from './report.ts';

/** The abbreviations of the texts, with what they stand for. */
export function renderAbbreviations(abbreviations: Report['abbreviations']): Insertable {
  if (abbreviations.length === 0) return undefined;
  return html`<section id="abbreviations" class="abbreviations" aria-labelledby="abbreviations-title">
<h2 id="abbreviations-title">Abbreviations</h2>
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
<h2 id="sources-title">Sources</h2>
<ol>${sources.map(renderSource)}</ol>
</section>`;
}

function renderSource({ id, anchor, author, year, title, url, note, place }: ReportSource): Markup {
  const about = [author, year && `(${year})`].filter(Boolean).join(' ');
  const name = title ? html`<cite>${title}</cite>` : !about && id;
  const address = url && (isWebAddress(url) ? html`<a href="${url}">${url}</a>` : url);
  const parts = [about, name, address, note].filter((part) => !!part);
  return html`<li id="${anchor}" class="source"${lines(place)}>${parts.map((part, index) => [index > 0 && ', ', part])}</li>
`;
}

/** The actors and programmes of the contribution, each with the answers that list it. */
export function renderAnnex({ actors, programmes }: Annex): Insertable {
  return [
    renderTable('annex-actors', 'Annex: actors', ['Actor', 'Type'], actors, (use) => [use.sort]),
    renderTable(
      'annex-programmes',
      'Annex: programmes and measures',
      ['Programme or measure', 'Kind', 'Years', 'Responsible'],
      programmes,
      (use) => [use.sort, use.years, use.owner],
    ),
  ];
}

function renderTable(
  id: string,
  title: string,
  columns: readonly string[],
  uses: readonly NamedUse[],
  cellsOf: (use: NamedUse) => readonly (string | undefined)[],
): Insertable {
  if (uses.length === 0) return undefined;
  return html`<section id="${id}" class="annex" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<table class="names">
<thead><tr>${[...columns, 'Questions'].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${uses.map(
  (use) => html`<tr${!use.known && html` class="unlisted"`}><th scope="row">${renderName(use)}</th>${cellsOf(use).map(
    (cell) => html`<td>${cell}</td>`,
  )}<td class="answer-links">${renderAnswers(use)}</td></tr>
`,
)}</tbody>
</table>
</section>
`;
}

function renderName({ name, acronym, native }: NamedUse): Markup {
  return html`${name}${acronym && acronym !== name && ` (${acronym})`}${
    native && native !== name && html` <span class="native">${native}</span>`
  }`;
}

function renderAnswers({ answers }: NamedUse): Insertable {
  return answers.map(({ id, label }, index) => [index > 0 && ', ', html`<a href="#${id}">${label}</a>`]);
}
