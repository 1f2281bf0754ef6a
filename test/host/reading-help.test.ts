import {
  type CompletionList,
  commands,
  type Hover,
  type MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import { check, closeAll, head, openText, positionOf, until } from './editor.ts';

describe('hover and completion', () => {
  afterEach(closeAll);

  it('explain a defined term in the middle of prose', async () => {
    const { document } = await openText(
      `${head}  Q3a:\n    answer: yes\n    narrative: |\n      Two policies exist.\n`,
    );
    const text = await hover(document, positionOf(document, 'policies', 3));
    check(/footnote 2/i.test(text) && /polic/i.test(text), text);
  });

  it('explain a question at its number', async () => {
    const { document } = await openText(`${head}  Q19:\n    answer: yes\n`);
    const text = await hover(document, positionOf(document, 'Q19', 1));
    check(text.includes('Question 19') || text.includes('Q19'), text);
  });

  it('offer the questions that are still missing', async () => {
    const { document } = await openText(`${head}  Q1:\n    narrative: Text.\n  \n`);
    const labels = await completions(document, positionOf(document, '  \n', 2));
    check(labels[0]?.startsWith('Q2'), `first of the offers: ${labels.slice(0, 5).join(', ')}`);
    check(!labels.some((label) => /^Q1\b/.test(label)), 'Q1 is there already, and is offered again');
  });

  it('offer yes and no', async () => {
    const { document } = await openText(`${head}  Q2:\n    answer: \n`);
    const labels = await completions(document, positionOf(document, 'answer: \n', 8));
    check(labels.includes('yes') && labels.includes('no'), labels.join(', '));
  });
});

function hover(document: TextDocument, position: Position): Promise<string> {
  return until('a hover', async () => {
    const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return found.length > 0 && found.flatMap(({ contents }) => contents.map((each) => textOf(each))).join('\n');
  });
}

const textOf = (content: Hover['contents'][number]): string =>
  typeof content === 'string' ? content : (content as MarkdownString).value;

/** Labels in the order in which the editor shows them while nothing is typed. */
function completions(document: TextDocument, position: Position): Promise<string[]> {
  return until('completions', async () => {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const own = items.filter(({ kind }) => kind !== undefined);
    const named = own.map(({ label, sortText }) => ({
      label: typeof label === 'string' ? label : label.label,
      sortText,
    }));
    named.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    return named.length > 0 && named.map(({ label }) => label);
  });
}
