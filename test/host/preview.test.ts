import { commands, TabInputWebview, type TextEditor, Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import { check, closeAll, equal, folder, head, openSample, openText, until } from './editor.ts';

describe('report previews', () => {
  afterEach(closeAll);

  it('follow the active editor until they are locked', async () => {
    await openSample('lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.openPreviewToSide');
    await reports('Report: lithuania-2024.emn.yaml');
    await beside('invented-country-2024.emn.yaml');
    await reports('Report: invented-country-2024.emn.yaml');
    await commands.executeCommand('emn.togglePreviewLock');
    await reports('Report: invented-country-2024.emn.yaml (locked)');
    await beside('lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.openPreviewToSide');
    await reports('Report: invented-country-2024.emn.yaml (locked)', 'Report: lithuania-2024.emn.yaml');
    await beside('invented-country-2024.emn.yaml');
    await reports('Report: invented-country-2024.emn.yaml (locked)', 'Report: invented-country-2024.emn.yaml');
  });

  it('are opened once for a contribution, however they are asked for', async () => {
    const { document } = await openSample('lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.showInReport');
    await reports('Report: lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.showInReport', document.uri.toString(), 'Q19');
    await commands.executeCommand('emn.openPreviewToSide');
    await commands.executeCommand('emn.openPreview', document.uri);
    await reports('Report: lithuania-2024.emn.yaml');
    equal(window.activeTextEditor?.document.uri.toString(), document.uri.toString(), 'the editor that has the focus');
    check(
      shown().every(({ group }) => group.viewColumn !== ViewColumn.One),
      'the report took the place of the text',
    );
  });

  it('go along with a contribution that gets another name, or whose folder does', async () => {
    const [before, after] = ['before', 'after'].map((name) => Uri.joinPath(folder(), `${name}-${Date.now()}`));
    const [one, two] = ['one', 'two'].map((name) => `${name}.emn.yaml`);
    if (!before || !after || !one || !two) return;
    await workspace.fs.writeFile(Uri.joinPath(before, one), new TextEncoder().encode(head));
    try {
      await window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(before, one)));
      await commands.executeCommand('emn.openPreviewToSide');
      await reports(`Report: ${one}`);
      await commands.executeCommand('emn.togglePreviewLock');
      await rename(Uri.joinPath(before, one), Uri.joinPath(before, two));
      await reports(`Report: ${two} (locked)`);
      await rename(before, after);
      await openSample('lithuania-2024.emn.yaml');
      await commands.executeCommand('emn.openPreview', Uri.joinPath(after, two));
      await reports(`Report: ${two} (locked)`);
    } finally {
      await closeAll();
      await workspace.fs.delete(after, { recursive: true });
    }
  });

  it('of a text that was closed without being saved bring no empty one back', async () => {
    const { document } = await openText(`${head}  Q2:\n    narrative: Text.\n`);
    const { uri } = document;
    await commands.executeCommand('emn.openPreviewToSide');
    await reports(`Report: ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`);
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the text is closed', () => document.isClosed);
    await commands.executeCommand('emn.goToQuestion', { uri, slot: 'Q2' });
    const choice = { format: 'md', target: uri.with({ scheme: 'file', path: `${uri.path}.md` }) };
    equal(await commands.executeCommand('emn.exportReport', uri, choice), undefined, 'where the report was written');
    const again = workspace.textDocuments.filter((each) => each.uri.toString() === uri.toString());
    equal(again.length, 0, 'texts of that name');
  });

  it('lead on to the next question without an answer where they have the focus', async () => {
    const { document } = await openSample('lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.openPreview');
    await until('no text has the focus', () => window.activeTextEditor === undefined);
    await commands.executeCommand('emn.nextUnanswered');
    const editor = await until(
      'the text has it',
      () => window.activeTextEditor?.document === document && window.activeTextEditor,
    );
    await until('the cursor is at Q19', () => document.lineAt(editor.selection.active).text.startsWith('  Q19:'));
  });
});

async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  check(await workspace.applyEdit(edit), 'it could not be renamed');
}

/** Opens a sample in the column of texts. */
async function beside(name: string): Promise<TextEditor> {
  await commands.executeCommand('workbench.action.focusFirstEditorGroup');
  return openSample(name);
}

const shown = () =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview);

/** Waits until exactly these reports are open. */
async function reports(...titles: string[]): Promise<void> {
  const labels = (): string =>
    shown()
      .map(({ label }) => label)
      .sort()
      .join(' | ');
  await until('the reports', () => labels() === titles.toSorted().join(' | '), labels);
}
