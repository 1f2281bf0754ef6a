import type { SlotKind } from '../study/types.ts';
import { attribute, html, type Insertable, Markup } from './escape.ts';
import type { Gap, Place, ReportAnswer, ReportSlot } from './report.ts';

/**
 * What only the preview has: the way back to the file. Elements carry `data-line` and `data-end`, the zero-based lines
 * where they begin in the file and after which they end; controls carry `data-action`:
 * - `source`: go to the element's line;
 * - `write`: go to the place at which what is missing is to be written, for `data-at` (a slot or `summary`);
 * - `answer`: answer the slot `data-at` with `data-value`.
 */
export interface SourceOptions {
  /** True: with the controls. */
  readonly controls: boolean;
}

/** ` data-line="…" data-end="…"`, as far as they are known. */
export function lines(place: Pick<Place, 'line' | 'endLine'> | undefined): Markup {
  return new Markup(attribute('data-line', place?.line).text + attribute('data-end', place?.endLine).text);
}

/** Beside a title: leads to the place of the answer in the file. */
export function renderEdit(label: string, place: Place | undefined, { controls }: SourceOptions): Insertable {
  if (!controls || place?.line === undefined) return undefined;
  return html`<button type="button" class="control edit" data-action="source" aria-label="Edit ${label}">Edit</button>`;
}

/** Beside a Yes or No: the other one. */
export function renderChange(answer: ReportAnswer | ReportSlot, { controls }: SourceOptions): Insertable {
  if (!controls || !('kind' in answer)) return undefined;
  if (answer.answer === 'yes') return answerButton(answer.id, 'no', 'Change to No');
  return answer.answer === 'no' && answerButton(answer.id, 'yes', 'Change to Yes');
}

/** Inside a gap: what fills it. */
export function renderRemedies(
  lacks: Gap['lacks'],
  at: string,
  kind: SlotKind,
  { controls }: SourceOptions,
): Insertable {
  if (!controls) return undefined;
  const asked = kind === 'yes-no' && (lacks === 'answer' || lacks === 'question');
  const choices = asked && [answerButton(at, 'yes', 'Yes'), answerButton(at, 'no', 'No')];
  const write = html` <button type="button" class="control write" data-action="write" data-at="${at}" aria-label="Write it: ${at}">Write it</button>`;
  return html`<span class="remedies">${choices}${write}</span>`;
}

function answerButton(at: string, value: 'yes' | 'no', label: string): Markup {
  return html` <button type="button" class="control choose" data-action="answer" data-at="${at}" data-value="${value}" aria-label="${at}: ${label}">${label}</button>`;
}
