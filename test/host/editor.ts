import {
  commands,
  type Diagnostic,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

export const extensionId = 'emn-questionnaire.emn-questionnaire';
export const languageId = 'emn-contribution';

/** The smallest text with a study, so that questions, terms and names are known. */
export const head = 'study: emn-2024-1\ncountry: LT\nstatus: draft\nsummary: Short.\nanswers:\n';

/** The folder that the window has open. */
export function folder(): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  check(first, 'no folder is open');
  return first.uri;
}

/** Opens one of the sample contributions. */
export async function openSample(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder(), name)));
}

/** Opens a copy of a sample by the command that asks which one, as soon as its text is there. */
export function openSampleCopy(): Promise<TextDocument> {
  return chosen('emn.openSample', (document) => document.isUntitled);
}

/** Runs a command that opens a contribution once something is chosen from a list, and chooses the first. */
export async function chosen(command: string, isIt: (document: TextDocument) => boolean): Promise<TextDocument> {
  const done = commands.executeCommand(command);
  const document = await until('the contribution is open', async () => {
    await commands.executeCommand('workbench.action.quickOpenSelectNext');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const active = window.activeTextEditor?.document;
    return active && isIt(active) && active.getText().includes('answers:') && active;
  });
  await done;
  return document;
}

/** Has the active text checked as a contribution, whatever its name. */
export async function checkAsContribution(): Promise<TextDocument> {
  await commands.executeCommand('emn.checkAsContribution');
  return until('it is a contribution', () => {
    const active = window.activeTextEditor?.document;
    return active?.languageId === languageId && active;
  });
}

/** Opens a text as a contribution that has not been saved, under a name that no other one had. */
export async function openText(content: string): Promise<TextEditor> {
  const name = `text-${++opened}.emn.yaml`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const path = folder ? Uri.joinPath(folder, name).path : name;
  const document = await workspace.openTextDocument(Uri.from({ scheme: 'untitled', path }));
  const editor = await window.showTextDocument(document);
  if (content) await setText(document, content);
  return editor;
}

let opened = 0;

/** Closes everything without saving. */
export async function closeAll(): Promise<void> {
  await until('nothing is left unsaved', async () => {
    const document = workspace.textDocuments.find(({ isDirty }) => isDirty);
    // VS Code gives up showing one where it shows another one at the same time, as it may after a command that did so.
    const shown = document && (await window.showTextDocument(document).then(undefined, () => undefined));
    if (shown) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return !document;
  });
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces the text of a document. */
export async function setText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  check(await workspace.applyEdit(edit), 'the edit could not be applied');
}

export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri);
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** True where `code` is among the findings. */
export const has =
  (code: string) =>
  (all: readonly Diagnostic[]): boolean =>
    all.some((each) => codeOf(each) === code);

/** The findings of a document once they fulfil `condition`. */
export function findingsWhen(
  document: TextDocument,
  what: string,
  condition: (found: Diagnostic[]) => boolean,
): Promise<Diagnostic[]> {
  const now = (): Diagnostic[] | undefined => (condition(findings(document)) ? findings(document) : undefined);
  return until(what, now, () =>
    findings(document)
      .map((each) => `${codeOf(each)}: ${each.message}`)
      .join('\n'),
  );
}

/** Where `text` stands; `offset` characters into it. */
export function positionOf(document: TextDocument, text: string, offset = 0): Position {
  const at = document.getText().indexOf(text);
  check(at >= 0, `the document does not contain ${text}`);
  return document.positionAt(at + offset);
}

/** Asks until there is an answer. @throws after 45 seconds, with what `otherwise` says of the state */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  otherwise = (): string => '',
): Promise<T> {
  const end = Date.now() + 45_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within 45 seconds\n${otherwise()}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  check(actual === expected, `${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`);
}
