import { commands, FileSystemError, Uri, workspace } from 'vscode';
import { check, closeAll, codeOf, equal, findingsWhen, folder, has, head, openSample, openText } from './editor.ts';
import { FailingDisk } from './failing-disk.ts';

describe('an export to a disk that fails', () => {
  let disk: FailingDisk;
  beforeEach(() => {
    disk = new FailingDisk();
  });
  afterEach(async () => {
    await closeAll();
    disk.dispose();
  });

  async function exported(name: string, overwrite: boolean): Promise<Uri | undefined> {
    const { document } = await openSample('lithuania-2024.emn.yaml');
    return commands.executeCommand('emn.exportReport', document.uri, {
      format: 'md',
      target: disk.at(name),
      overwrite,
    });
  }

  const full = (): void => {
    throw new Error('ENOSPC: no space left on device, write');
  };

  it('leaves the file that was to be replaced as it was where the disk is full', async () => {
    disk.put('report.md', 'the report of last week');
    disk.onWrite = (file, content) => {
      // As a real one: half of it is written, then there is no room.
      disk.put(file.path.slice(1), content.slice(0, 100));
      full();
    };
    equal(await exported('report.md', true), undefined, 'what was written');
    equal(disk.text('report.md'), 'the report of last week', 'the file');
    equal(disk.names.join(), 'report.md', 'all files');
  });

  it('leaves no half of a report', async () => {
    disk.onWrite = (file, content) => {
      disk.put(file.path.slice(1), content.slice(0, 100));
      full();
    };
    equal(await exported('report.md', false), undefined, 'what was written');
    equal(disk.names.join(), '', 'all files');
  });

  it('writes nothing into a folder that is read-only', async () => {
    disk.onWrite = (file) => {
      throw FileSystemError.NoPermissions(file);
    };
    equal(await exported('report.md', true), undefined, 'what was written');
    equal(disk.names.join(), '', 'all files');
  });

  it('does not replace a file that comes while the report is written', async () => {
    disk.onWrite = () => disk.put('report.md', 'of another window');
    equal(await exported('report.md', false), undefined, 'what was written');
    equal(disk.text('report.md'), 'of another window', 'the file');
    equal(disk.names.join(), 'report.md', 'all files');
  });

  it('writes to a disk that knows no renaming', async () => {
    disk.renames = false;
    check(await exported('new.md', false), 'a new file');
    disk.put('old.md', 'old');
    check(await exported('old.md', true), 'a file that may be replaced');
    for (const name of ['new.md', 'old.md'])
      check(disk.text(name).startsWith('# The International Dimension'), `the report in ${name}`);
    equal(disk.names.sort().join(), 'new.md,old.md', 'all files');
  });

  it('is done although the contribution is deleted meanwhile', async () => {
    disk.put('lost.emn.yaml', `${head}  Q2:\n    answer: no\n    narrative: Still here.\n`);
    const source = disk.at('lost.emn.yaml');
    await workspace.openTextDocument(source);
    disk.onWrite = () => disk.delete(source);
    const target = disk.at('report.md');
    check(await commands.executeCommand('emn.exportReport', source, { format: 'md', target }), 'it was written');
    check(disk.text('report.md').includes('Still here.'), 'the text of the contribution');
  });
});

describe('a file that somebody else writes', () => {
  afterEach(closeAll);

  it('is checked as it stands on the disk', async () => {
    const file = Uri.joinPath(folder(), `shared-${Math.random().toString(36).slice(2)}.emn.yaml`);
    const save = (answer: string) =>
      workspace.fs.writeFile(file, new TextEncoder().encode(`${head}  Q2:${answer}\n    narrative: Text.\n`));
    await save('');
    try {
      const document = await workspace.openTextDocument(file);
      await findingsWhen(document, 'no yes or no', has('missing-answer'));
      await save('\n    answer: maybe');
      await findingsWhen(document, 'what the other window wrote', has('not-yes-no'));
    } finally {
      await workspace.fs.delete(file);
    }
  });

  it('has the same findings in two editors that show it', async () => {
    const first = await openText(`${head}  Q2:\n    narrative: Text.\n`);
    await commands.executeCommand('workbench.action.splitEditor');
    const found = await findingsWhen(first.document, 'one list for both', (all) => all.length > 0);
    equal(found.filter((each) => codeOf(each) === 'missing-answer').length, 1, 'told once');
  });
});
