import {
  ConfigurationTarget,
  commands,
  type DiagnosticSeverity,
  languages,
  type SymbolInformation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { check, closeAll, codeOf, equal, findingsWhen, head, openSampleCopy, setText, until } from './editor.ts';
import { everythingWorks } from './everything.ts';
import { MemoryFiles } from './memory-files.ts';

const sample = 'invented-country-2024.emn.yaml';

/** The folder of this name, as the workspace file calls it. */
function folder(name: string): Uri {
  const found = workspace.workspaceFolders?.find((each) => each.name === name);
  check(found, `no folder ${name}`);
  return found.uri;
}

async function open(uri: Uri): Promise<TextDocument> {
  return (await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false })).document;
}

const missingAnswer = (document: TextDocument, what: string, severity: DiagnosticSeverity) =>
  findingsWhen(document, what, (all) => all.some((f) => codeOf(f) === 'missing-answer' && f.severity === severity));

/** Waits until a search over all folders finds something in exactly these files. */
async function filesAre(wanted: readonly string[]): Promise<void> {
  let files: string[] = [];
  await until(
    'the files in which something is found',
    async () => {
      const all = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'AMMKC');
      files = [...new Set(all.map(({ location }) => location.uri.toString()))].sort();
      return files.join() === wanted.join();
    },
    () => files.join('\n'),
  );
}

describe('a workspace of several folders', () => {
  afterEach(closeAll);

  // The first of all: nothing else has started the server before.
  it('is checked once the report of a file is asked for that no editor shows', async () => {
    const uri = Uri.joinPath(folder('one'), 'lithuania-2024.emn.yaml');
    await commands.executeCommand('emn.openPreview', uri);
    await until('findings', () => languages.getDiagnostics(uri).length > 0);
  });

  for (const name of ['one', 'other']) {
    it(`has everything in the folder “${name}”`, async () => {
      await everythingWorks(await open(Uri.joinPath(folder(name), sample)), Uri.joinPath(folder(name), 'a.md'));
    });
  }

  it('is searched in all its folders, also in those that are opened later', async () => {
    const two = ['one', 'other'].map((name) => Uri.joinPath(folder(name), 'lithuania-2024.emn.yaml').toString());
    await open(Uri.parse(two[0] ?? ''));
    await filesAre(two);
    const files = new MemoryFiles();
    const root = Uri.parse('emn-memory:/studies');
    const text = `${head}actors:\n  - { name: AMMKC of this test, type: NGO }\n`;
    files.writeFile(Uri.joinPath(root, 'deep/down/c.emn.yaml'), new TextEncoder().encode(text));
    const registered = workspace.registerFileSystemProvider('emn-memory', files);
    try {
      const count = workspace.workspaceFolders?.length ?? 0;
      check(workspace.updateWorkspaceFolders(count, 0, { uri: root }), 'the folder could not be opened');
      await filesAre([Uri.joinPath(root, 'deep/down/c.emn.yaml').toString(), ...two]);
      check(workspace.updateWorkspaceFolders(count, 1), 'the folder could not be closed');
      await filesAre(two);
    } finally {
      registered.dispose();
    }
  });

  it('has settings of its own in each folder, and changes of them count at once', async () => {
    const text = `${head}  Q2:\n    narrative: Text.\n`;
    const one = await open(Uri.joinPath(folder('one'), sample));
    const other = await open(Uri.joinPath(folder('other'), sample));
    for (const document of [one, other]) await setText(document, text);
    await missingAnswer(one, 'a warning in one', 1);
    await missingAnswer(other, 'an error in the other', 0);
    const settings = workspace.getConfiguration('emn', one.uri);
    await settings.update('severity', { 'missing-answer': 'information' }, ConfigurationTarget.WorkspaceFolder);
    await missingAnswer(one, 'a remark in one', 2);
    await settings.update('severity', undefined, ConfigurationTarget.WorkspaceFolder);
    await missingAnswer(one, 'a warning in one', 1);
    await missingAnswer(other, 'still an error in the other', 0);
  });

  it('puts a sample into the folder that is worked in', async () => {
    await open(Uri.joinPath(folder('other'), sample));
    const { path } = (await openSampleCopy()).uri;
    equal(path.slice(0, path.lastIndexOf('/')), folder('other').path, 'its folder');
  });
});
