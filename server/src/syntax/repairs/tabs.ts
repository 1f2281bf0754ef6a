import { type Line, lastLineWithText, lineAt } from '../lines.ts';
import { otherBlanks } from './blanks.ts';
import { opensQuestion } from './question-name.ts';
import type { Recogniser } from './repair.ts';

/** A tab in the indentation: every one of the file is replaced, since they come together. */
export const tabIndent: Recogniser = ({ text, code, offset }) => {
  if (code !== 'TAB_AS_INDENT' && !/^ *\t/.test(lineAt(text, offset).text)) return undefined;
  const tab = ' '.repeat(widthOfTab(text));
  const changes = otherBlanks(text, /^( *)(\t+)/gm, (tabs) => tab.repeat(tabs.length));
  const first = changes[0];
  if (!first) return undefined;
  return {
    code: 'tab-indent',
    span: first.span,
    changes,
    fix: { text: 'fix' },
    swallows: true,
  };
};

/**
 * How many spaces a tab stands for: as many as the first line with tabs needs to fit in with the line above it, a question
 * with the question above it.
 */
function widthOfTab(text: string): number {
  const tabs = /^( *)(\t+)/m.exec(text);
  if (!tabs) return 2;
  const line = lineAt(text, tabs.index);
  const question = opensQuestion(line) ? questionAbove(text, line) : undefined;
  const above = question ?? lastLineWithText(text, line);
  if (!above) return 2;
  const opens = !question && /:[ \t]*(?:[|>][-+\d]*[ \t]*)?$/.test(above.text);
  const fits = (width: number) => {
    const indent = (tabs[1] as string).length + (tabs[2] as string).length * width;
    return opens ? indent > above.indent : indent === above.indent;
  };
  return [2, 4, 8].find(fits) ?? 2;
}

function questionAbove(text: string, line: Line): Line | undefined {
  let above = lastLineWithText(text, line);
  while (above && above.indent > 0 && !opensQuestion(above)) above = lastLineWithText(text, above);
  return above && opensQuestion(above) ? above : undefined;
}
