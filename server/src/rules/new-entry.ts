import type { Analysis } from '../analysis.ts';
import { format } from '../model/format.ts';
import { indentAt, lineAt, lineBreak } from '../syntax/lines.ts';
import type { MapEntry, TextChange } from '../syntax/tree.ts';
import { quoted } from '../syntax/write.ts';

/** Where entries stand under names of the analyst's own. */
type Section = 'facts' | 'sources';

/** A name for an entry of `section` made of `words`: `third-country-nationals-2023`, with a number where that is taken. */
export function freeId({ questionnaire }: Analysis, section: Section, words: readonly string[]): string {
  const taken = new Set(questionnaire[section].map(({ id }) => id.value));
  const plain = words
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  const id = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const stem = /\p{L}/u.test(id) ? id : id ? `figure-${id}` : 'figure';
  let free = stem;
  for (let number = 2; taken.has(free); number++) free = `${stem}-${number}`;
  return free;
}

/**
 * The change that writes an entry at the end of `section`, in the way the last one is written; makes the section where
 * there is none. Undefined where something else stands there.
 */
export function newEntry(
  { text, tree }: Analysis,
  section: Section,
  id: string,
  pairs: readonly (readonly [key: string, value: string])[],
): TextChange | undefined {
  const { root } = tree;
  if (root?.type !== 'map' || root.flow) return undefined;
  const eol = lineBreak(text);
  const fields = pairs.map(([key, value]) => `${key}: ${quoted(value)}`);
  const inBraces = `${id}: { ${fields.join(', ')} }`;
  const owner = root.entries.find(({ key }) => key.value === section);
  if (!owner) return after(endOfEntriesBefore(root.entries, section), `${eol}${section}:${eol}  ${inBraces}`);
  const { key, value } = owner;
  if (!value || (value.type === 'scalar' && value.kind === 'null')) {
    return value ? undefined : after(key.span.end, `${eol}  ${inBraces}`);
  }
  if (value.type !== 'map') return undefined;
  const last = value.entries.at(-1);
  if (value.flow) {
    const at = last ? last.span.end : value.span.start + 1;
    return { span: { start: at, end: at }, newText: last ? `, ${inBraces}` : ` ${inBraces} ` };
  }
  if (!last) return undefined;
  const indent = indentAt(text, last.key.span.start);
  const inLines = last.value?.type === 'map' && !last.value.flow;
  const body = inLines ? [`${id}:`, ...fields.map((field) => `  ${field}`)] : [inBraces];
  return after(last.span.end, body.map((line) => eol + indent + line).join(''));

  function after(offset: number, newText: string): TextChange {
    const at = lineAt(text, offset).end;
    return { span: { start: at, end: at }, newText };
  }
}

/** The end of the last entry that comes before `section` in the order of the format. */
function endOfEntriesBefore(entries: readonly MapEntry[], section: Section): number {
  const rank = (name: string) => format.contribution.findIndex((key) => key.name === name);
  const before = entries.findLast(({ key }) => rank(key.value) >= 0 && rank(key.value) < rank(section));
  return (before ?? entries.at(-1))?.span.end ?? 0;
}
