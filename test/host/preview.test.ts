import { commands, TabInputWebview, type TextEditor, ViewColumn, window } from 'vscode';
import { check, closeAll, equal, openSample, until } from './editor.ts';

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
});

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
