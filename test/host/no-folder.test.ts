import { languages, Uri, window, workspace } from 'vscode';
import {
  check,
  checkAsContribution,
  chosen,
  closeAll,
  codeOf,
  equal,
  findingsWhen,
  has,
  languageId,
  openText,
} from './editor.ts';
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
    await everythingWorks(await checkAsContribution(), target);
    await languages.setTextDocumentLanguage(document, 'yaml');
  });

  it('opens a new contribution, which has every question', async () => {
    const document = await chosen('emn.newContribution', (opened) => opened.languageId === languageId);
    check(document.isUntitled && document.uri.path.endsWith('.emn.yaml'), document.uri.toString());
    const found = await findingsWhen(document, 'gaps', has('missing-answer'));
    equal(found.filter((each) => codeOf(each) === 'missing-question').length, 0, 'questions that are not there');
  });
});
