import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList, Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../server/src/analysis.ts';
import { completionAt } from '../../server/src/features/completion/index.ts';
import { hoverAt } from '../../server/src/features/hover/index.ts';
import type { Study } from '../../server/src/study/types.ts';
import { analysisOf } from './analyse.ts';

/** A text with a cursor in it, analysed without its marker. */
export interface Cursor {
  readonly text: string;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly offset: number;
  readonly position: Position;
}

/** The sign that stands for the cursor in the texts of tests. */
export const marker = '│';

/** Reads `text`, in which `│` marks the cursor; all studies are known, or only `study`. */
export function at(text: string, study?: Study): Cursor {
  const offset = text.indexOf(marker);
  if (offset < 0 || text.includes(marker, offset + 1)) throw new Error(`Mark one place with ${marker}: ${text}`);
  return cursorIn(analysisOf(text.replace(marker, ''), study), offset);
}

/** A cursor at `offset` of a text that is analysed already. */
export function cursorIn(analysis: Analysis, offset: number): Cursor {
  const { text, document } = analysis;
  return { text, document, analysis, offset, position: document.positionAt(offset) };
}

/** What hovering at the cursor shows, as Markdown; the empty text where there is nothing. */
export function hovered({ analysis, position }: Cursor): string {
  const { contents } = hoverAt(analysis, position) ?? { contents: '' };
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

/** The words that a hover at the cursor is about. */
export function hoveredWords({ analysis, document, position }: Cursor): string | undefined {
  return document.getText(hoverAt(analysis, position)?.range ?? emptyRange) || undefined;
}

const emptyRange: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What is offered at the cursor. */
export function offered({ analysis, position }: Cursor): readonly CompletionItem[] {
  return completionAt(analysis, position).items;
}

/** What an editor makes of a list that was sent in brief, by what the protocol says of `itemDefaults`. */
export function inFull({ items, itemDefaults = {} }: CompletionList): CompletionItem[] {
  const { editRange, insertTextMode, data } = itemDefaults;
  return items.map(({ textEditText, ...item }) => ({
    ...item,
    filterText: item.filterText ?? item.label,
    textEdit: item.textEdit ?? { range: editRange as Range, newText: textEditText ?? item.label },
    insertTextMode,
    data,
  }));
}

/** The offer with this label, accepted: the text with `│` where the cursor comes to stand. */
export function accepting(cursor: Cursor, label: string): string {
  const item = offered(cursor).find((candidate) => candidate.label === label);
  if (!item) throw new Error(`«${label}» is not offered, but ${offered(cursor).map((each) => each.label)}.`);
  return accepted(cursor, item, (at) => (at === firstStop(item) ? marker : ''));
}

/** The text after an editor has put `item` in: tab stops filled, further lines indented like the first one. */
export function accepted(
  { text, document }: Cursor,
  item: CompletionItem,
  stop: (number: number) => string = () => '',
) {
  const { range, newText } = item.textEdit as TextEdit;
  const start = document.offsetAt(range.start);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = item.insertTextFormat === 2 ? expand(newText, stop) : newText;
  return text.slice(0, start) + plain.replaceAll('\n', eol + indent) + text.slice(document.offsetAt(range.end));
}

/** A snippet as it stands before anything is chosen: `${1|a,b|}` → `a`, `$1` → what `stop` says. */
function expand(snippet: string, stop: (number: number) => string): string {
  return snippet.replace(
    /\\([\\$}|,])|\$(\d)|\$\{(\d)\|([^,|]*)[^}]*\|\}/g,
    (_, escaped?: string, number?: string, choiceNumber?: string, choice?: string) =>
      escaped ?? (number ? stop(Number(number)) : stop(Number(choiceNumber)) + choice),
  );
}

/** The tab stop at which the cursor starts. */
function firstStop({ textEdit }: CompletionItem): number {
  const numbers = [...((textEdit as TextEdit).newText.matchAll(/\$\{?(\d)/g) ?? [])].map((match) => Number(match[1]));
  return numbers.find((number) => number > 0) ?? 0;
}
