import { pushAll } from '../long-lists.ts';
import { isWebAddress, linkFor } from './links.ts';
import { cellOf, escapeMarkdown, inlineMarkdown, MarkdownWriter } from './markdown-prose.ts';
import { noteBlocks } from './note-blocks.ts';
import type {
  ContentsEntry,
  Gap,
  NamedUse,
  Report,
  ReportAnswer,
  ReportProse,
  ReportQuestion,
  ReportSlot,
} from './report.ts';
import { wellFormed } from './well-formed.ts';
import { words } from './words.ts';

/**
 * The report as Markdown: CommonMark with the tables and footnotes that GitHub, Pandoc and VS Code know. It needs no
 * HTML, and whatever looks like markup in a text is written so that it stays text.
 */
export function writeMarkdown(given: Report): string {
  const report = wellFormed(given);
  const { titlePage, summary, sections, unplaced } = report;
  const parts: string[] = [
    ...titlePart(report),
    heading(2, words.contents),
    contents(report.contents, ''),
    heading(2, summary.title),
    ...prose(summary.prose, 2),
    ...summary.gaps.map(gap),
  ];
  if (summary.prose) pushAll(parts, footnotes(summary.prose));
  for (const { number, title, questions } of sections) {
    parts.push(heading(2, `${number} ${title}`));
    for (const question of questions) pushAll(parts, questionPart(question, titlePage.citation));
  }
  if (unplaced) {
    parts.push(heading(2, unplaced.title));
    if (unplaced.remark) parts.push(`_${escapeMarkdown(unplaced.remark)}_`);
    for (const answer of unplaced.answers) {
      pushAll(parts, [heading(3, answer.label), ...answerPart(answer, 3)]);
      if (answer.narrative) pushAll(parts, footnotes(answer.narrative));
    }
  }
  pushAll(parts, backPart(report));
  return `${parts.join('\n\n')}\n`;
}

function titlePart({ titlePage, notices, completeness }: Report): string[] {
  const { citation, title, country, contact, status } = titlePage;
  const parts = [heading(1, title)];
  const about = [citation, country && `National contribution: ${country}`].filter((line) => line !== undefined);
  if (about.length > 0) parts.push(`**${about.map((line) => escapeMarkdown(line || '–')).join('**  \n**')}**`);
  if (contact.length > 0) {
    parts.push(contact.map(({ label, value }) => `- ${escapeMarkdown(label)}: ${address(value)}`).join('\n'));
  }
  parts.push(status === 'draft' ? `**${words.draft}.** ${words.draftNote}` : words.final);
  if (completeness) parts.push(completeness);
  return [...parts, ...notices.map((notice) => `> ${escapeMarkdown(notice)}`)];
}

function address(value: string): string {
  const link = linkFor(value);
  return link
    ? inlineMarkdown([{ type: 'link', address: link, inlines: [{ type: 'text', text: value }] }])
    : escapeMarkdown(value);
}

function contents(entries: readonly ContentsEntry[], indent: string): string {
  return entries
    .map(({ number, title, children }) => {
      const name = number ? `${number} ${title}` : title;
      const line = `${indent}- [${escapeMarkdown(name)}](#${slug(name)})`;
      return children.length > 0 ? `${line}\n${contents(children, `${indent}  `)}` : line;
    })
    .join('\n');
}

/** The name that GitHub, Pandoc and VS Code give a heading. */
function slug(title: string): string {
  return encodeURI(
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function questionPart(question: ReportQuestion, citation: string | undefined): string[] {
  const { id, title, hasParts, slots, notes } = question;
  const parts = [heading(3, `${id} ${title}`), `> ${questionText(question)}`];
  for (const slot of slots) {
    if (hasParts) parts.push(heading(4, `${slot.id} ${slot.title}`), `> ${escapeMarkdown(slot.text)}`);
    pushAll(parts, answerPart(slot, hasParts ? 4 : 3));
  }
  const writer = new MarkdownWriter(4);
  for (const note of notes) parts.push(writer.footnote(note.number, noteBlocks(note, citation)));
  for (const { narrative } of slots) if (narrative) pushAll(parts, footnotes(narrative));
  return parts;
}

function questionText({ text, notes }: ReportQuestion): string {
  let written = '';
  let at = 0;
  for (const note of notes) {
    written += `${escapeMarkdown(text.slice(at, note.at))}[^${note.number}]`;
    at = note.at;
  }
  return written + escapeMarkdown(text.slice(at));
}

function answerPart(answer: ReportAnswer | ReportSlot, headingLevel: number): string[] {
  const { answer: value, narrative, figures, gaps, comments } = answer;
  const leftOut = 'state' in answer && answer.state === 'left-out';
  return [
    ...(value === 'yes' || value === 'no' ? [`**${words[value]}**`] : []),
    ...gaps.filter(({ lacks }) => lacks !== 'narrative').map(gap),
    ...(leftOut ? [`_${words.leftOut}_`] : []),
    ...prose(narrative, headingLevel),
    ...(figures.length > 0
      ? [[`> **${words.figures}**\n>`, ...figures.map((figure) => `> - ${escapeMarkdown(figure)}`)].join('\n')]
      : []),
    ...gaps.filter(({ lacks }) => lacks === 'narrative').map(gap),
    ...comments.map(({ by, text }) => {
      const who = by ? `**Comment by ${escapeMarkdown(by)}:**` : '**Comment:**';
      return `> ${who} ${escapeMarkdown(text)}`;
    }),
  ];
}

function prose(text: ReportProse | undefined, headingLevel: number): string[] {
  return text && text.blocks.length > 0 ? [new MarkdownWriter(headingLevel).blocks(text.blocks)] : [];
}

function footnotes({ footnotes: written }: ReportProse): string[] {
  const writer = new MarkdownWriter(4);
  return written.map(({ number, blocks }) => writer.footnote(number, blocks));
}

function gap({ sentence }: Gap): string {
  return `> **Gap:** ${escapeMarkdown(sentence)}`;
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text)}`;
}

function backPart({ abbreviations, sources, annex }: Report): string[] {
  const parts: string[] = [];
  if (abbreviations.length > 0) {
    parts.push(heading(2, words.abbreviations));
    parts.push(
      table(
        ['Abbreviation', 'Meaning'],
        abbreviations.map(({ text, name }) => [`**${cell(text)}**`, cell(name)]),
      ),
    );
  }
  if (sources.length > 0) {
    parts.push(heading(2, words.sources));
    parts.push(
      sources
        .map(({ about = '', title, url, note = '' }) => {
          const name = title && `_${escapeMarkdown(title)}_`;
          const link = url && (isWebAddress(url) ? address(url) : escapeMarkdown(url));
          return `- ${[escapeMarkdown(about), name, link, escapeMarkdown(note)].filter(Boolean).join(', ')}`;
        })
        .join('\n'),
    );
  }
  for (const { title, columns, uses } of annex) {
    const rows = uses.map((use) => [
      name(use),
      ...use.details.map(cell),
      cell(use.answers.map(({ label }) => label).join(', ')),
    ]);
    parts.push(heading(2, title), table(columns, rows));
  }
  return parts;
}

function name({ name: official, acronym, native }: NamedUse): string {
  const short = acronym ? ` (${acronym})` : '';
  return cell(official + short) + (native ? `, _${cell(native)}_` : '');
}

function cell(text: string): string {
  return cellOf(escapeMarkdown(text));
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
