import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { ownOrigin } from '../model/lexicon.ts';
import { type Occurrence, occurrenceAt, sameOccurrences } from '../model/occurrences.ts';
import { foldName } from '../study/fold.ts';
import { parseYaml } from '../syntax/parse.ts';
import { applyChanges } from '../syntax/source-map.ts';
import type { SyntaxNode, TextChange } from '../syntax/tree.ts';
import { quoted } from '../syntax/write.ts';
import { escapedIn, type ProseQuote, writable } from './prose-quote.ts';
import { toRange, toTextEdit } from './ranges.ts';

/** Why something can't be done, in a sentence for the analyst. */
export interface Refusal {
  readonly refusal: string;
}

const kinds = { fact: 'fact', source: 'source', actor: 'actor', programme: 'programme' } as const;

const nothingToRename =
  'Only facts, sources and the actors and programmes that this contribution adds can be renamed. Put the cursor on the name of one.';

/** The name at `position` as it can be changed, or why it can't. */
export function prepareRename(
  analysis: Analysis,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const found = renamable(analysis, position);
  if ('refusal' in found) return found;
  return { range: toRange(analysis.document, found.span), placeholder: writtenAt(analysis, found) };
}

/** Longer than any name in the catalogue, by far. */
const longestName = 300;

/** The edits that give the thing at `position` another name in every place that uses this one, or why they can't be made. */
export function renameAt(analysis: Analysis, position: Position, newName: string): WorkspaceEdit | Refusal {
  const { document, text, tree } = analysis;
  const found = renamable(analysis, position);
  if ('refusal' in found) return found;
  const name = newName.trim();
  if (name.length > longestName)
    return { refusal: `A name has ${longestName} characters at most. Choose a shorter one.` };
  const refusal = isId(found) ? refuseId(analysis, found, name) : refuseName(analysis, found, name);
  if (refusal) return { refusal };
  const places = sameOccurrences(analysis, found).filter((place) => sameLabel(analysis, place, found));
  const stuck = places.find(({ role, passage }) => role === 'text' && passage && !writable(name, quoteOf(passage)));
  if (stuck) {
    const inSummary = stuck.passage?.prose === analysis.questionnaire.summary;
    const where = stuck.slot ? `the text of ${stuck.slot}` : inSummary ? 'the summary' : 'a note';
    return {
      refusal: `“${name}” can’t stand in ${where}, which is written on the line of its key. Begin that text below a | first.`,
    };
  }
  const changes = places.map((place) => changeOf(analysis, place, name));
  if (parseYaml(applyChanges(text, changes)).problems.length > tree.problems.length) {
    return { refusal: `“${name}” can’t be written in every place of this name. Nothing was changed.` };
  }
  return { changes: { [document.uri]: changes.map((change) => toTextEdit(document, change)) } };
}

function renamable(analysis: Analysis, position: Position): Occurrence | Refusal {
  const found = occurrenceAt(analysis, analysis.document.offsetAt(position));
  if (!found || found.kind === 'slot' || found.kind === 'term') return { refusal: nothingToRename };
  const all = sameOccurrences(analysis, found);
  const name = writtenAt(analysis, found);
  if (!isId(found)) {
    if (typeof found.thing !== 'string' && 'origin' in found.thing && found.thing.origin === ownOrigin) return found;
    return { refusal: `“${name}” is in the catalogue and can’t be renamed here. What this contribution adds can be.` };
  }
  const definitions = all.filter(({ role }) => role === 'definition');
  if (definitions.length === 0) return { refusal: `There is no ${found.kind} “${name}” in this file yet.` };
  if (timesDefined(analysis, found) > 1) {
    return { refusal: `There are two ${found.kind}s “${name}”. Give one of them another name by hand first.` };
  }
  return found;
}

function isId({ kind }: Occurrence): boolean {
  return kind === 'fact' || kind === 'source';
}

function refuseId(analysis: Analysis, { kind, thing }: Occurrence, name: string): string | undefined {
  const what = kinds[kind as keyof typeof kinds];
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(name)) {
    return `“${name}” can’t be the name of a ${what}: use letters, digits and hyphens, without blanks.`;
  }
  const taken = name !== thing && sameOccurrences(analysis, { kind, thing: name }).length > 0;
  return taken ? `The name “${name}” is in use for a ${what} already. Choose another one.` : undefined;
}

function refuseName({ lexicon }: Analysis, { kind, thing }: Occurrence, name: string): string | undefined {
  if (name === '' || /[\r\n]/.test(name))
    return `The name of ${kind === 'actor' ? 'an' : 'a'} ${kind} must be one line of text.`;
  const [known] = [...lexicon.actors.lookup(name), ...lexicon.programmes.lookup(name)];
  return known && known !== thing ? `“${name}” is the name of another entry already. Choose another one.` : undefined;
}

/** True where the two are written alike; an acronym is another name than the one it stands for. */
function sameLabel(analysis: Analysis, place: Occurrence, found: Occurrence): boolean {
  return isId(found) || foldName(writtenAt(analysis, place)) === foldName(writtenAt(analysis, found));
}

/** The name as the file has it; one that goes on over a line's end on one line. */
function writtenAt({ text }: Analysis, { span }: Occurrence): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function changeOf({ text }: Analysis, place: Occurrence, name: string): TextChange {
  if (isId(place)) return { span: place.span, newText: name };
  if (place.passage) return { span: place.span, newText: escapedIn(name, quoteOf(place.passage)) };
  const quote = text[place.outer.start];
  if (quote === '"' || quote === "'") return { span: place.span, newText: escapedIn(name, quote) };
  return { span: place.outer, newText: quoted(name) };
}

function quoteOf({ prose }: NonNullable<Occurrence['passage']>): ProseQuote {
  return ({ plain: 'plain', 'single-quoted': "'", 'double-quoted': '"', literal: 'block', folded: 'block' } as const)[
    prose.style
  ];
}

/** How often the list of facts or sources has the name. */
function timesDefined({ tree }: Analysis, { kind, thing }: Occurrence): number {
  const entries = (node: SyntaxNode | undefined) => (node?.type === 'map' ? node.entries : []);
  const list = entries(tree.root).find(({ key }) => key.value === `${kind}s`);
  return entries(list?.value).filter(({ key }) => key.value === thing).length;
}
