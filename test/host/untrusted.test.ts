import { extensions, Uri, workspace } from 'vscode';
import { check, closeAll, equal, extensionId, folder, openSample } from './editor.ts';
import { everythingWorks } from './everything.ts';

describe('a folder that nobody has trusted yet', () => {
  afterEach(closeAll);

  it('has everything: nothing in a contribution is ever run', async () => {
    check(!workspace.isTrusted, 'a folder without trust');
    const { document } = await openSample('lithuania-2024.emn.yaml');
    await everythingWorks(document, Uri.joinPath(folder(), 'a.md'));
    equal(extensions.getExtension(extensionId)?.isActive, true, 'active');
  });
});
