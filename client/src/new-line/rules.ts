import configuration from '../../../language-configuration.json' with { type: 'json' };

/** What Enter does in a contribution: said once, for VS Code and for us. */
const rules = configuration.onEnterRules.map(({ beforeText, action }) => ({
  before: new RegExp(beforeText),
  start: (action.indent === 'indent' ? '  ' : '') + (action.appendText ?? ''),
}));

const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? '';

/** What a new line below `above` begins with. */
const startBelow = (above: string): string =>
  indentOf(above) + (rules.find(({ before }) => before.test(above))?.start ?? '');

/** True where Enter behind `above` has written `typed`, but should have written more. */
export function isBare(above: string, typed: string): boolean {
  const indent = indentOf(above);
  return typed.replace('\r', '') === `\n${indent}` && startBelow(above) !== indent;
}

export interface Missing {
  /** Counted from the first line below. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * What is missing in lines that somebody has begun below `above`, and has written on since: each of them took over the
 * indentation of the one before it and nothing else.
 */
export function missingBelow(above: string, lines: readonly string[]): Missing[] {
  const column = indentOf(above).length;
  const found: Missing[] = [];
  let previous = above;
  for (const [line, content] of lines.entries()) {
    const start = startBelow(previous);
    const text = start.slice(column);
    if (!content.trim() && line < lines.length - 1) {
      previous = start;
      continue;
    }
    if (!text || indentOf(content).length !== column) break;
    const written = content.slice(column);
    const mark = text.trimStart();
    // Somebody writes the mark by hand.
    const byHand = written !== '' && (written.startsWith(mark) || mark.startsWith(written));
    const lacking = mark && byHand ? text.slice(0, -mark.length) : text;
    if (!lacking) break;
    found.push({ line, column, text: lacking });
    previous = content.slice(0, column) + lacking + written;
  }
  return found;
}
