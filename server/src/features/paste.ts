import type { Position, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { locate } from '../model/locate.ts';
import { type Clip, cleanClip, isClean, plainClip } from '../paste/clip.ts';
import type { Pasted, PasteResult } from '../protocol.ts';
import { lastLineWithText, lineAt, lineBreak } from '../syntax/lines.ts';
import { inlineTextAt, type Surroundings } from './paste-inline.ts';
import { toTextEdit } from './ranges.ts';

/**
 * What pasting `clip` over `range` should write: cleaned, and plain but at the block's indentation. A text on the line of
 * its key is put below a `|` where the clip needs it. Undefined outside of texts, and where the clip can be written as it
 * stands.
 */
export function pasteAt(analysis: Analysis, range: Range, clip: Clip): PasteResult | undefined {
  const place = textAt(analysis, range.start);
  const inline = place ? undefined : inlineTextAt(analysis, range);
  const around = place?.text ?? (inline && inline.before + inline.after);
  if (around === undefined) return undefined;
  const { study, questionnaire, document } = analysis;
  const contact = questionnaire.contact.organisation?.value;
  const headers = [study?.citation, study?.title, contact].filter((each) => each !== undefined);
  const taken = new Set([...around.matchAll(/\[\^([^\][\s]+)\]/g)].map(([, label]) => label as string));
  const clean = cleanClip(clip, { headers, taken });
  const plain = clip.text === undefined ? undefined : plainClip(clip.text).replace(/(?<!\n)\n+$/, '');
  if (clean === undefined) return undefined;
  const needsBlock = inline?.needsBlock(clean) ?? false;
  if (clean === plain && isClean(clean) && !needsBlock) return undefined;
  if (inline && !needsBlock) return { clean };
  const write = (words: string, asIs: boolean): Pasted => {
    if (place) return placed(analysis, place, range, words, asIs);
    const changes = inline?.belowBar((around) => laidOut(around, words, asIs)) ?? [];
    return changes.map((change) => toTextEdit(document, change));
  };
  return { clean: write(clean, false), ...(plain !== undefined && { plain: write(plain, true) }) };
}

interface TextPlace {
  /** The column in which the lines of the text start. */
  readonly indent: string;
  readonly text: string;
}

/** The text below a `|` in which `position` is; a blank line below one counts as part of it. */
function textAt({ text, tree, document }: Analysis, position: Position): TextPlace | undefined {
  const offset = document.offsetAt(position);
  const line = lineAt(text, offset);
  const blank = line.text.trim() === '';
  const above = blank ? lastLineWithText(text, line) : undefined;
  const probe = Math.min(offset, (above ?? line).start + (above ?? line).text.trimEnd().length);
  const header = above && /[|>][-+\d]*[ \t]*(?:#[\s\S]*)?$/.exec(above.text);
  const { node, on, format } = locate(tree, header ? above.start + header.index : probe) ?? {};
  if (!node || on !== 'value' || format?.value.type !== 'prose') return undefined;
  if (node.style !== 'literal' && node.style !== 'folded') return undefined;
  const first = lineAt(text, node.span.start);
  if (offset <= first.end) return undefined;
  const written = text.slice(node.content.start, node.content.end);
  const indent = /^[ \t]*(?=\S)/m.exec(written)?.[0];
  return { indent: indent ?? ' '.repeat(first.indent + 2), text: written };
}

function placed(
  { text, document }: Analysis,
  { indent }: TextPlace,
  { start, end }: Range,
  clip: string,
  plain: boolean,
): string {
  const offset = document.offsetAt(start);
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const after = text.slice(document.offsetAt(end), lineAt(text, document.offsetAt(end)).end);
  const lead = before.trim() === '' ? indent.slice(before.length) : '';
  return lead + laidOut({ before, after, indent }, clip, plain).replaceAll('\n', lineBreak(text));
}

/** The clip between `before` and `after`, with every further line at the indentation. */
function laidOut({ before, after, indent }: Surroundings, clip: string, plain: boolean): string {
  const item = /^\s*(?:[-*+]|\d{1,2}[.)])[ \t]+$/.exec(before);
  // A list that is pasted behind a dash goes on with it.
  const words = item && !plain ? clip.replace(/^(?:-|\d+\.) /, '') : clip;
  const own = /^(?:- |\d+\. |\| )/.test(words);
  const apart = !plain && !item && own && before.trim() !== '' ? `\n\n` : '';
  const behind = !plain && words.includes('\n\n') && after.trim() !== '' ? '\n\n' : '';
  const lines = (apart + words + behind).split('\n');
  const laid = lines.map((each, index) => (index > 0 && each.trim() ? indent + each : each)).join('\n');
  return laid + (behind ? indent : '');
}
