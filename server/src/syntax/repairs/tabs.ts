import { lastLineWithText, lineAt } from '../lines.ts';
import { otherBlanks } from './blanks.ts';
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

/** How many spaces a tab stands for: as many as the first line with tabs needs to fit in with the line above it. */
function widthOfTab(text: string): number {
  const tabs = /^( *)(\t+)/m.exec(text);
  const above = tabs && lastLineWithText(text, lineAt(text, tabs.index));
  if (!above) return 2;
  const opens = /:[ \t]*(?:[|>][-+\d]*[ \t]*)?$/.test(above.text);
  const fits = (width: number) => {
    const indent = (tabs[1] as string).length + (tabs[2] as string).length * width;
    return opens ? indent > above.indent : indent === above.indent;
  };
  return [2, 4, 8].find(fits) ?? 2;
}
