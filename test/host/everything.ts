import {
  type CodeAction,
  type CodeLens,
  type CompletionList,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type MarkdownString,
  Range,
  type SymbolInformation,
  TabInputWebview,
  type TextDocument,
  type TextEdit,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { check, codeOf, equal, findingsWhen, head, positionOf, setText, until } from './editor.ts';

const text = `${head}  Q2:
    narrative: |
      Two policies exist; see {{a-fact}}.
  Q3a:
    answer: yes
    narrative: Text.
facts:
  a-fact: { value: 5, unit: things }
`;

/**
 * Whether all that an analyst sees works on a document, wherever it is stored. Its text is replaced.
 * @param target where a report can be written
 */
export async function everythingWorks(document: TextDocument, target: Uri): Promise<void> {
  await window.showTextDocument(document);
  await setText(document, text);
  const isMissing = (each: Diagnostic) => codeOf(each) === 'missing-answer' && document.getText(each.range) === 'Q2';
  const missing = await findingsWhen(document, 'a finding', (all) => all.some(isMissing));

  const policies = positionOf(document, 'policies', 3);
  const hovers = await ask<Hover[]>('vscode.executeHoverProvider', document.uri, policies);
  const shown = hovers.flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value));
  check(shown.join().includes('footnote'), `no definition on hover: ${shown}`);
  const at = positionOf(document, 'a-fact}}', 2);
  const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
  check(
    items.some(({ label }) => label === 'a-fact' || (label as { label: string }).label === 'a-fact'),
    'the fact is not offered',
  );
  const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
  const names = symbols.flatMap((symbol) => [symbol, ...symbol.children]).map(({ name }) => name);
  check(
    names.some((name) => name.startsWith('Q3 ')),
    `the outline has ${names.join(', ')}`,
  );
  const whole = new Range(0, 0, document.lineCount, 0);
  equal((await ask<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole)).length, 2, 'titles');
  const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
  check(
    lenses.some(({ command }) => /no yes or no/i.test(command?.title ?? '')),
    `the lenses say ${lenses.map(({ command }) => command?.title).join(', ')}`,
  );
  const found = await until('the fact among the symbols', async () => {
    const all = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'a-fact');
    return all.find(({ location }) => location.uri.toString() === document.uri.toString());
  });
  check(found.name.startsWith('a-fact'), found.name);

  const range = missing.find(isMissing)?.range;
  const actions = await ask<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
  const fix = actions.find(({ edit, title }) => edit && /yes/i.test(title));
  check(fix?.edit && (await workspace.applyEdit(fix.edit)), 'no remedy');
  await findingsWhen(document, 'the answer', (all) => !all.some(isMissing));
  await commands.executeCommand('emn.toggleAnswer', { uri: document.uri, slot: 'Q3a' });
  await until('Q3a says no', () => document.getText().includes('  Q3a:\n    answer: no\n'));
  await setText(
    document,
    document.getText().replace('    answer: no\n    narrative: Text.', '    narrative: Text.\n    answer: no'),
  );
  const format = { tabSize: 2, insertSpaces: true };
  const edits = await ask<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, format);
  check(edits.length > 0, 'formatting does nothing');

  await commands.executeCommand('emn.openPreview', document.uri);
  await until('the report', () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ input }) => input instanceof TabInputWebview),
  );
  const written = await commands.executeCommand<Uri | undefined>('emn.exportReport', document.uri, {
    format: 'md',
    target,
    overwrite: true,
  });
  equal(written?.toString(), target.toString(), 'where the report was written');
  check(new TextDecoder().decode(await workspace.fs.readFile(target)).includes('Two policies exist'), 'the report');
}

/** The answer of VS Code's own command to what the extension provides, once there is one. */
function ask<T>(command: string, ...more: unknown[]): Promise<T> {
  return until(command, async () => {
    const answer = await commands.executeCommand<T & { length?: number; items?: unknown[] }>(command, ...more);
    return answer && (answer.length ?? answer.items?.length ?? 0) > 0 && answer;
  });
}
