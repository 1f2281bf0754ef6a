import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Block, Inline } from '../../server/src/report/prose.ts';
import type { Report, ReportProse } from '../../server/src/report/report.ts';
import { sampleText } from '../support/samples.ts';
import { reportOf } from './sample-report.ts';

const file = path.join(import.meta.dirname, 'invented-country-2024.report.txt');

/** The view model as a person would note it down: what is there, in what order, and nothing of any output format. */
function noteDown(report: Report): string {
  const { titlePage, summary, sections, abbreviations, sources, annex } = report;
  const lines = [
    `${report.language}: ${report.title}`,
    `title page: ${titlePage.citation} / ${titlePage.title} / ${titlePage.country} / ${titlePage.status}`,
    ...titlePage.contact.map(({ label, value }) => `contact: ${label} = ${value}`),
    ...report.notices.map((notice) => `notice: ${notice}`),
    `completeness: ${report.completeness ?? '-'}`,
    ...report.contents.map(({ target, number, title, children }) =>
      [`contents: ${target} = ${number ?? '-'} ${title}:`, ...children.map((child) => child.target)].join(' '),
    ),
    `${summary.id}: ${summary.title}`,
    ...prose(summary.prose),
  ];
  for (const { id, title, questions } of sections) {
    lines.push(`${id}: ${title}`);
    for (const question of questions) {
      lines.push(`${question.id}: ${question.title}${question.optional ? ' (optional)' : ''}`, `  ? ${question.text}`);
      for (const { number, studyNumber, at, content } of question.notes) {
        const what = content.type === 'definition' ? content.term : 'instruction';
        lines.push(
          `  note ${number} (${studyNumber} in the study) after «${question.text.slice(0, at).slice(-12)}»: ${what}`,
        );
      }
      for (const slot of question.slots) {
        lines.push(`  ${slot.id}: ${slot.answer}, ${slot.state}; ${slot.title}`, ...prose(slot.narrative));
        lines.push(...slot.figures.map((figure) => `    figure: ${figure}`));
        lines.push(...slot.gaps.map(({ lacks, sentence }) => `    gap: ${lacks}: ${sentence}`));
        if (slot.actors.length > 0) lines.push(`    actors: ${slot.actors.join(', ')}`);
        if (slot.programmes.length > 0) lines.push(`    programmes: ${slot.programmes.join(', ')}`);
      }
    }
  }
  lines.push(...abbreviations.map(({ text, name }) => `abbreviation: ${text} = ${name}`));
  lines.push(...sources.map(({ id, anchor, short, title }) => `source: ${id} (${anchor}) = ${short}: ${title}`));
  for (const { id, uses } of annex) {
    for (const { name, acronym, details, known, answers } of uses) {
      const where = answers.map(({ label }) => label).join(' ');
      lines.push(
        `${id}: ${name} / ${acronym ?? '-'} / ${details.join(' / ')} / ${known ? 'known' : 'unknown'}: ${where}`,
      );
    }
  }
  return `${lines.join('\n').replaceAll('\u00a0', '_')}\n`;
}

function prose(text: ReportProse | undefined): string[] {
  if (!text) return [];
  const notes = text.footnotes.flatMap(({ id, number, blocks }) => [
    `footnote ${number} ${id}`,
    ...blocks.flatMap(block),
  ]);
  return [...text.blocks.flatMap(block), ...notes].map((line) => `    ${line}`);
}

function block(of: Block): string[] {
  const inner = (blocks: readonly Block[]) => blocks.flatMap(block).map((line) => `  ${line}`);
  switch (of.type) {
    case 'paragraph':
      return [inlines(of.inlines)];
    case 'heading':
      return [`heading ${of.level}: ${inlines(of.inlines)}`];
    case 'list':
      return of.items.flatMap(({ blocks }, index) => [
        `${of.tight ? 'item' : 'loose item'} ${of.start === undefined ? '' : of.start + index}`.trim(),
        ...inner(blocks),
      ]);
    case 'quote':
      return ['quotation', ...inner(of.blocks)];
    case 'table':
      return [of.header, ...of.rows].map(({ cells }) => `| ${cells.map(inlines).join(' | ')} |`);
    case 'code-block':
      return [`lines: ${of.text}`];
    case 'rule':
      return ['rule'];
  }
}

function inlines(of: readonly Inline[]): string {
  return of
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'fact':
          return `{${inline.text}: ${inline.full}}`;
        case 'citation':
          return `{${inline.text} at ${inline.target}}`;
        case 'link':
          return `{${inlines(inline.inlines)} at ${inline.address}}`;
        case 'footnote':
          return `{note ${inline.number}}`;
        default:
          return 'inlines' in inline ? `{${inline.type} ${inlines(inline.inlines)}}` : `{${JSON.stringify(inline)}}`;
      }
    })
    .join('');
}

describe('the view model', () => {
  it('of the invented contribution is as noted down; UPDATE_SNAPSHOTS=1 notes it down anew', () => {
    const now = noteDown(reportOf(sampleText('invented-country-2024')));
    if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, now);
    assert.equal(now, readFileSync(file, 'utf8'));
  });
});
