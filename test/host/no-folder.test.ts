import { commands, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { check, closeAll, codeOf, equal, findingsWhen, languageId, openText, until } from './editor.ts';
import { everythingWorks } from './everything.ts';
import { MemoryFiles } from './memory-files.ts';

const target = Uri.from({ scheme: 'emn-memory', path: '/report.md' });

describe('a window without a folder', () => {
  const registered = workspace.registerFileSystemProvider('emn-memory', new MemoryFiles());
  after(() => registered.dispose());
  afterEach(closeAll);

  it('has everything in a text that is not saved', async () => {
    await everythingWorks((await openText('')).document, target);
  });

  it('has everything in a text of another name that is to be checked', async () => {
    const { document } = await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml' }));
    await commands.executeCommand('emn.checkAsContribution');
    const now = await until('it is a contribution', () => {
      const active = window.activeTextEditor?.document;
      return active?.languageId === languageId && active;
    });
    await everythingWorks(now, target);
    await languages.setTextDocumentLanguage(document, 'yaml');
  });

  it('opens a new contribution, which has every question', async () => {
    const asked = commands.executeCommand('emn.newContribution');
    const isOpen = (): TextDocument | undefined => {
      const document = window.activeTextEditor?.document;
      return document?.languageId === languageId && document.getText().includes('answers:') ? document : undefined;
    };
    const document = await until('the new contribution', async () => {
      await commands.executeCommand('workbench.action.quickOpenSelectNext');
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOpen();
    });
    await asked;
    check(document.isUntitled && document.uri.path.endsWith('.emn.yaml'), document.uri.toString());
    const found = await findingsWhen(document, 'gaps', (all) => all.some((f) => codeOf(f) === 'missing-answer'));
    equal(found.filter((each) => codeOf(each) === 'missing-question').length, 0, 'questions that are not there');
  });
});
