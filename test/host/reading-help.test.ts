import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Hover,
  type MarkdownString,
  type Position,
  Range,
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

  it('tell of the item that is looked at what is known of it', async () => {
    const { document } = await openText(`${head}  Q2:\n    answer: no\n    actors: [Euro]\n`);
    const at = positionOf(document, 'Euro', 4);
    const europol = (items: readonly CompletionItem[]) => items.find((item) => labelOf(item) === 'Europol');
    const shown = await until('the offer', async () => europol(await offers(document, at)));
    check(shown.documentation === undefined, 'it comes with a documentation that nobody has asked for');
    const resolved = europol(await offers(document, at, 1000));
    const text = (resolved?.documentation as MarkdownString | undefined)?.value ?? '';
    check(text.includes('European Union Agency for Law Enforcement Cooperation'), text);
    const { range } = resolved ?? {};
    const replaced = range && document.getText(range instanceof Range ? range : range.replacing);
    check(replaced === 'Euro', `it replaces «${replaced}»`);
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

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** What the editor offers; `looked`: how many of the items are looked at. */
async function offers(document: TextDocument, position: Position, looked = 0): Promise<CompletionItem[]> {
  const asked = ['vscode.executeCompletionItemProvider', document.uri, position, undefined, looked] as const;
  const { items } = await commands.executeCommand<CompletionList>(...asked);
  return items;
}

/** Labels in the order in which the editor shows them while nothing is typed. */
function completions(document: TextDocument, position: Position): Promise<string[]> {
  return until('completions', async () => {
    const items = await offers(document, position);
    const own = items.filter(({ kind }) => kind !== undefined);
    const named = own.map((item) => ({ label: labelOf(item), sortText: item.sortText }));
    named.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    return named.length > 0 && named.map(({ label }) => label);
  });
}
