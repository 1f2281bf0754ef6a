import {
  type CodeLens,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  Range,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { check, closeAll, equal, findingsWhen, head, openText, positionOf, until } from './editor.ts';

const text = `${head}  # 1. Introduction

  Q2:
    answer: no
    narrative: |
      In 2023, {{convicted-2023}} persons were convicted [@review]; 12 policies follow Directive 2011/36/EU.
    actors: [Harbour Club]
facts:
  convicted-2023: { value: 23, unit: persons convicted, period: 2023, source: review }
sources:
  review: { title: Annual Review, url: "https://example.org/review" }
actors:
  - { name: Harbour Club, type: NGO }
`;

/** What VS Code gets from the extension by one of its commands, once it is something. */
function given<T>(command: string, document: TextDocument, ...more: unknown[]): Promise<T[]> {
  return until(command, async () => {
    const found = await commands.executeCommand<T[] | undefined>(command, document.uri, ...more);
    return found && found.length > 0 && found;
  });
}

const whole = (document: TextDocument) => new Range(0, 0, document.lineCount, 0);

describe('finding one’s way', () => {
  afterEach(closeAll);

  it('shows section, question and state in the outline', async () => {
    const { document } = await openText(text);
    const symbols = await given<DocumentSymbol>('vscode.executeDocumentSymbolProvider', document);
    const [question] = symbols.find(({ name }) => name.startsWith('1. '))?.children ?? [];
    check(question, 'no question in the first section');
    check(question.name.startsWith('Q2 '), symbols.map(({ name }) => name).join(', '));
    equal(question.detail, 'no · answered', 'detail');
  });

  it('folds, selects, and shows titles and lenses', async () => {
    const { document } = await openText(text);
    const folds = await given<FoldingRange>('vscode.executeFoldingRangeProvider', document);
    check(
      folds.some(({ start, end }) => start === 5 && end === 11),
      JSON.stringify(folds),
    );
    const word = positionOf(document, 'persons were', 2);
    const [selection] = await given<SelectionRange>('vscode.executeSelectionRangeProvider', document, [word]);
    equal(selection && document.getText(selection.range), 'persons', 'first step');
    const hints = await given<InlayHint>('vscode.executeInlayHintProvider', document, whole(document));
    equal(hints.length, 1, 'number of titles beside slots');
    const lenses = await given<CodeLens>('vscode.executeCodeLensProvider', document);
    check(lenses[0]?.command?.title.startsWith('No · answered · '), JSON.stringify(lenses[0]?.command));
  });

  it('searches in the contributions of the folder, open or not', async () => {
    await openText(text);
    const found = await until('symbols of a file that is not open', async () => {
      const symbols = await commands.executeCommand<SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'victims-2022',
      );
      return symbols.find(({ location }) => location.uri.path.endsWith('invented-country-2024.emn.yaml'));
    });
    check(found.name.startsWith('victims-2022'), found.name);
  });

  it('goes from the lens to the finding', async () => {
    const editor = await openText(`${head}  Q2:\n    answer: no\n  Q3a:\n    narrative: x\n`);
    const { document } = editor;
    await findingsWhen(document, 'a finding at Q3a', (all) => all.some(({ range }) => range.start.line === 7));
    const range = { start: { line: 7, character: 0 }, end: { line: 8, character: 16 } };
    await commands.executeCommand('emn.showFindings', document.uri.toString(), range);
    await until('the cursor is at the finding', () => editor.selection.active.line === 7);
  });
});

describe('the meaning of names', () => {
  afterEach(closeAll);

  it('is known to definition, references and highlights', async () => {
    const { document } = await openText(text);
    const at = positionOf(document, 'convicted-2023}}', 2);
    const [definition] = await given<Location>('vscode.executeDefinitionProvider', document, at);
    equal(definition?.range.start.line, positionOf(document, '  convicted-2023:').line, 'line of the definition');
    const club = await given<Location>('vscode.executeReferenceProvider', document, positionOf(document, 'Harbour', 2));
    equal(club.length, 2, 'places of an actor');
    const marks = await given<DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      document,
      positionOf(document, '@review', 2),
    );
    equal(marks.length, 3, 'places of a source');
  });

  it('renames a fact in exactly its places', async () => {
    const { document } = await openText(text);
    const at = positionOf(document, 'convicted-2023}}', 2);
    const edit = await until('a rename', () =>
      commands.executeCommand<WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        'guilty',
      ),
    );
    check(await workspace.applyEdit(edit), 'the edit could not be applied');
    equal(document.getText(), text.replaceAll('convicted-2023', 'guilty'), 'the text');
  });

  it('colours and links them', async () => {
    const { document } = await openText(text);
    const legend = await until('a legend', () =>
      commands.executeCommand<SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const tokens = await until('tokens', () =>
      commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri),
    );
    const types = new Set(
      [...tokens.data].filter((_, index) => index % 5 === 3).map((type) => legend.tokenTypes[type]),
    );
    for (const type of ['emnTerm', 'emnActor', 'emnFact', 'emnSource']) check(types.has(type), [...types].join(', '));
    const links = await given<DocumentLink>('vscode.executeLinkProvider', document, 100);
    const targets = links.map(({ target }) => target?.toString(true) ?? '');
    check(
      targets.some((target) => target.includes('CELEX:32011L0036')),
      targets.join(', '),
    );
  });

  it('turns a number into a fact', async () => {
    const editor = await openText(text);
    const at = positionOf(editor.document, '12 policies', 1);
    editor.selection = new Selection(at, at);
    await commands.executeCommand('emn.turnIntoFact');
    await until('the fact is there', () =>
      /\{\{policies-2023\}\} policies[\s\S]*\n {2}policies-2023: \{ value: 12/.test(editor.document.getText()),
    );
  });
});

describe('formatting', () => {
  afterEach(closeAll);

  it('orders and indents, and keeps every text', async () => {
    const { document } = await openText(
      'country: LT\nstudy: emn-2024-1\nanswers:\n    Q2:\n        narrative: |\n            Text.\n        answer: no # so\n',
    );
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await given<TextEdit>('vscode.executeFormatDocumentProvider', document, options);
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    check(await workspace.applyEdit(edit), 'the edits could not be applied');
    equal(
      document.getText(),
      'study: emn-2024-1\ncountry: LT\nanswers:\n  Q2:\n    answer: no # so\n    narrative: |\n      Text.\n',
      'the text',
    );
  });
});
