import { commands, Uri, workspace } from 'vscode';
import { check, closeAll, equal, folder, head, openSample, openText } from './editor.ts';

/** A place in the workspace under which nothing is stored yet. */
function free(ending: string): Uri {
  return Uri.joinPath(folder(), `export-${Math.random().toString(36).slice(2)}.${ending}`);
}

async function exported(source: Uri, format: string, target: Uri, more: object = {}): Promise<Uri | undefined> {
  return commands.executeCommand<Uri | undefined>('emn.exportReport', source, { format, target, ...more });
}

describe('the export', () => {
  const written: Uri[] = [];
  afterEach(async () => {
    await closeAll();
    for (const file of written.splice(0)) await Promise.resolve(workspace.fs.delete(file)).catch(() => undefined);
  });

  for (const [format, opening] of [
    ['docx', 'PK\u0003\u0004'],
    ['html', '<!DOCTYPE html>'],
    ['md', '# The International Dimension'],
  ] as const) {
    it(`writes the Lithuanian sample as ${format}`, async () => {
      const { document } = await openSample('lithuania-2024.emn.yaml');
      const target = free(format);
      written.push(target);
      equal((await exported(document.uri, format, target))?.toString(), target.toString(), 'address of the file');
      const bytes = await workspace.fs.readFile(target);
      const text = new TextDecoder('latin1').decode(bytes.slice(0, opening.length));
      equal(text, opening, 'how the file begins');
      check(bytes.length > 20_000, `the file has ${bytes.length} bytes only`);
      const files = await workspace.fs.readDirectory(Uri.joinPath(target, '..'));
      check(
        files.some(([name]) => target.path.endsWith(name)),
        'the file is in its folder',
      );
      check(!files.some(([name]) => name.endsWith('.tmp')), 'a temporary file was left over');
    });
  }

  it('does not need the file to be open or saved', async () => {
    const target = free('md');
    written.push(target);
    await exported(Uri.joinPath(folder(), 'invented-country-2024.emn.yaml'), 'md', target);
    check(new TextDecoder().decode(await workspace.fs.readFile(target)).includes('Ardania'), 'the closed file');
    const { document } = await openText(`${head}  Q2:\n    answer: no\n    narrative: Never saved.\n`);
    await exported(document.uri, 'md', target, { overwrite: true });
    check(new TextDecoder().decode(await workspace.fs.readFile(target)).includes('Never saved.'), 'the unsaved text');
  });

  it('overwrites nothing unless told to', async () => {
    const { document } = await openSample('lithuania-2024.emn.yaml');
    const target = free('html');
    written.push(target);
    await workspace.fs.writeFile(target, new TextEncoder().encode('mine'));
    equal(await exported(document.uri, 'html', target), undefined, 'nothing was written');
    equal(new TextDecoder().decode(await workspace.fs.readFile(target)), 'mine', 'the file');
  });
});
