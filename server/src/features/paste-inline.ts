import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { locate } from '../model/locate.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import { parseYaml } from '../syntax/parse.ts';
import type { MapEntry, ScalarNode, TextChange } from '../syntax/tree.ts';
import { textValue } from '../syntax/write.ts';

/** What stands around a clip in a text. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The column in which the lines of the text start. */
  readonly indent: string;
}

/** A text on the line of its key that something is pasted into. */
export interface InlineText extends Surroundings {
  /** True where the text with the clip in it would not be read as it is written. */
  readonly needsBlock: (clip: string) => boolean;
  /** The changes that put it below a `|`, with what `lay` makes of the clip. */
  readonly belowBar: (lay: (around: Surroundings) => string) => readonly TextChange[];
}

/** The text that `range` lies in; undefined where it is none on the line of its key, or can’t stand below a `|`. */
export function inlineTextAt({ text, tree, document }: Analysis, range: Range): InlineText | undefined {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const line = lineAt(text, from);
  // Blanks at the end of a line belong to no text.
  const found = locate(tree, Math.min(from, line.start + line.text.trimEnd().length));
  if (found?.format?.value.type !== 'prose') return emptyTextAt({ text, tree }, from, to);
  const { node, entries, on } = found;
  const entry = entries.at(-1);
  if (on === 'key' || node.kind === 'null') return emptyTextAt({ text, tree }, from, to);
  if (entry?.value !== node || isInFlow(entries) || node.style === 'literal' || node.style === 'folded')
    return undefined;
  const { start } = node.content;
  const end =
    node.style === 'plain'
      ? Math.max(node.content.end, Math.min(to, lineAt(text, node.span.end).end))
      : node.content.end;
  const escaped = node.style !== 'plain' && text.slice(start, end) !== node.value;
  const behind = text.slice(node.span.end, lineAt(text, node.span.end).end);
  if (from < start || to > end || escaped || behind.trim()) return undefined;
  const around = {
    before: text.slice(start, from),
    after: text.slice(to, end),
    indent: `${indentAt(text, entry.key.span.start)}  `,
  };
  const { before, after, indent } = around;
  return {
    ...around,
    needsBlock: (clip) => clip.includes('\n') || !isReadAs(node, before + clip + after),
    belowBar: (lay) => [
      {
        span: { start: node.span.start, end: to },
        newText: below(text, '', indent, moved(before, indent) + lay(around)),
      },
      ...lineChanges(text, node, indent, to),
      ...(node.style === 'plain' ? [] : [{ span: { start: end, end: node.span.end }, newText: '' }]),
    ],
  };
}

/** Further lines of a text at another indentation. */
function moved(words: string, indent: string): string {
  return words.replace(/(?<=\n)[ \t]*(?=\S)/g, indent);
}

/** `words` below a `|`. */
function below(text: string, blank: string, indent: string, words: string): string {
  const lines = `${blank}|\n${indent}${words}`.replace(/\r\n/g, '\n');
  return lines.replaceAll('\n', lineBreak(text));
}

/** The further lines of a text behind `from`, moved to where they belong below a `|`. */
function lineChanges(text: string, { content }: ScalarNode, indent: string, from: number): TextChange[] {
  return [...text.slice(from, content.end).matchAll(/(?<=\n)[ \t]*(?=\S)/g)].map(({ index, 0: old }) => ({
    span: { start: from + index, end: from + index + old.length },
    newText: indent,
  }));
}

/** A key without a text behind it. */
function emptyTextAt(
  { text, tree }: Pick<Analysis, 'text' | 'tree'>,
  from: number,
  to: number,
): InlineText | undefined {
  const line = lineAt(text, from);
  const [, indent = '', name] = /^([ \t]*)([\p{L}_-]+):[ \t]*$/u.exec(line.text) ?? [];
  const key = line.start + indent.length;
  if (!name || to > line.end || from <= key + name.length) return undefined;
  const found = locate(tree, key);
  const value = found?.entries.at(-1)?.value;
  const isEmpty = !value || (value.type === 'scalar' && value.kind === 'null');
  if (found?.on !== 'key' || found.format?.value.type !== 'prose' || !isEmpty) return undefined;
  const blank = text[from - 1] === ':' ? ' ' : '';
  const around = { before: '', after: '', indent: `${indent}  ` };
  return {
    ...around,
    needsBlock: (clip) => textValue(clip).block !== clip,
    belowBar: (lay) => [{ span: { start: from, end: to }, newText: below(text, blank, around.indent, lay(around)) }],
  };
}

function isInFlow(entries: readonly MapEntry[]): boolean {
  return entries.some(({ value }) => value?.type === 'map' && value.flow);
}

/** True where `words`, written as the text of `node` is, are read as they stand. */
function isReadAs({ style }: ScalarNode, words: string): boolean {
  const quote = style === 'single-quoted' ? "'" : style === 'double-quoted' ? '"' : '';
  const { root, problems } = parseYaml(`a: ${quote}${words}${quote}`);
  const value = root?.type === 'map' && root.entries.length === 1 ? root.entries[0]?.value : undefined;
  const wanted = words.replace(/\s+/g, ' ').trim();
  return problems.length === 0 && value?.type === 'scalar' && value.value.replace(/\s+/g, ' ').trim() === wanted;
}
