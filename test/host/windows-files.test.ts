import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { check, closeAll, codeOf, equal, findingsWhen, has, head, until } from './editor.ts';
import { MemoryFiles } from './memory-files.ts';

const mark = '\uFEFF';

describe('a file .emn.yml with Windows line ends and a mark at its start', () => {
  const files = new MemoryFiles();
  let registered: Disposable;
  before(() => {
    registered = workspace.registerFileSystemProvider('emn-windows', files, { isCaseSensitive: true });
  });
  after(async () => {
    await closeAll();
    registered.dispose();
  });

  it('is checked and changed like any other, and keeps both', async () => {
    const uri = Uri.parse('emn-windows:/Odd Name.emn.yml');
    const text = `${head}  Q2:\n    answer: yes\n    narrative: |\n      Text.\n  Q4:\n    narrative: |\n      Text.\n`;
    files.writeFile(uri, new TextEncoder().encode(mark + text.replaceAll('\n', '\r\n')));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const found = await findingsWhen(document, 'the finding', has('missing-answer'));
    const missing = found.find((each) => codeOf(each) === 'missing-answer');
    check(missing, 'a finding');
    equal(document.getText(missing.range), 'Q4', 'what is underlined');

    await commands.executeCommand('emn.toggleAnswer', { uri, slot: 'Q2' });
    await until('Q2 says no', () => document.getText().includes('answer: no\r\n'));
    await commands.executeCommand('emn.insertQuestion', { uri, slot: 'Q3a' });
    await until('Q3a is there', () => / {2}Q3a:[^Q]*\r\n {2}Q4:/.test(document.getText()));
    await document.save();
    const saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.readFile(uri));
    check(saved.startsWith(`${mark}study:`), 'the mark is gone');
    check(!/[^\r]\n/.test(saved), 'a line ends otherwise');
  });
});
