import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis.ts';
import { parseYaml } from '../../syntax/parse.ts';
import { sameValues } from '../../syntax/same-values.ts';
import { applyChanges } from '../../syntax/source-map.ts';
import { toTextEdit } from '../ranges.ts';
import { changesFor } from './changes.ts';
import { layOut } from './layout.ts';
import { linesOf } from './lines.ts';

/**
 * The edits that put the keys and the questions into their order and set the indentation right: of the whole file, or of
 * the answers and entries that `range` touches, which stay where they are. Texts and comments keep every character.
 * There are none where the file has lines that can't be read: those have to be mended first.
 */
export function formattingEdits(analysis: Analysis, range?: Range): TextEdit[] {
  const { document, text, tree } = analysis;
  if (tree.problems.length > 0 || tree.root?.type !== 'map' || tree.root.flow) return [];
  const lines = linesOf(text);
  // What stands behind a mark of the end of a document is another one.
  if (lines.some(({ text: line }, index) => /^(?:\.\.\.|---)(?:\s|$)/.test(line) && index > 0)) return [];
  const placed = layOut(analysis, lines, range && { first: range.start.line, last: lastLine(range) });
  const changes = changesFor(text, lines, placed);
  if (changes.length === 0) return [];
  const after = parseYaml(applyChanges(text, changes));
  if (after.problems.length > 0 || !sameValues(tree.root, after.root)) return [];
  return changes.map((change) => toTextEdit(document, change));
}

/** A range that ends at the start of a line does not hold that line. */
function lastLine({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}
