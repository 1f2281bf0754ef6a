import { extensions, Uri, window, workspace } from 'vscode';
import { check, closeAll, equal, extensionId } from './editor.ts';
import { everythingWorks } from './everything.ts';

describe('a folder that nobody has trusted yet', () => {
  afterEach(closeAll);

  it('has everything: nothing in a contribution is ever run', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    check(folder && !workspace.isTrusted, 'a folder without trust');
    const document = await workspace.openTextDocument(Uri.joinPath(folder, 'lithuania-2024.emn.yaml'));
    await window.showTextDocument(document);
    await everythingWorks(document, Uri.joinPath(folder, 'a.md'));
    equal(extensions.getExtension(extensionId)?.isActive, true, 'active');
  });
});
