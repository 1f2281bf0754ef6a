import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { check, closeAll, equal, findingsWhen, has, head, languageId } from './editor.ts';
import { everythingWorks } from './everything.ts';
import { MemoryFiles } from './memory-files.ts';

const scheme = 'emn-memory';
const at = (path: string) => Uri.from({ scheme, path });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a virtual file system', () => {
  let registered: Disposable | undefined;
  const files = new MemoryFiles();
  before(() => {
    registered = workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
  });
  after(() => registered?.dispose());
  afterEach(closeAll);

  it('has everything that a folder of this computer has', async () => {
    files.writeFile(at('/a.emn.yaml'), bytes(head));
    const document = await workspace.openTextDocument(at('/a.emn.yaml'));
    equal(document.languageId, languageId, 'language');
    await everythingWorks(document, at('/a.md'));
    check(await document.save(), 'it could not be saved');
    check(new TextDecoder().decode(files.readFile(at('/a.emn.yaml'))).includes('Two policies'), 'the saved text');
  });

  it('that can only be read is checked too, and a report says that it can’t be written there', async () => {
    const locked = workspace.registerFileSystemProvider('emn-locked', files, { isReadonly: true });
    files.writeFile(at('/b.emn.yaml'), bytes(`${head}  Q2:\n    narrative: Text.\n`));
    try {
      const uri = Uri.from({ scheme: 'emn-locked', path: '/b.emn.yaml' });
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document);
      await findingsWhen(document, 'a finding', has('missing-answer'));
      const before = document.getText();
      await commands.executeCommand('emn.toggleAnswer', { uri, slot: 'Q2' });
      equal(document.getText(), before, 'the text that can’t be changed');
      const target = uri.with({ path: '/b.md' });
      const choice = { format: 'md', target };
      equal(await commands.executeCommand('emn.exportReport', uri, choice), undefined, 'where it was written');
    } finally {
      locked.dispose();
    }
  });
});
