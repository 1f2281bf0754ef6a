import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChild } from '../../scripts/lib/children.ts';
import { sampleText } from '../support/samples.ts';
import { Session } from './session.ts';
import type { Workbench } from './workbench.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = sampleText('lithuania-2024');
const lines = sample.split('\n');

describe('the extension as it is installed from its VSIX', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'emn-vsix-test-'));
  const vsix = path.join(scratch, 'emn.vsix');
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    assert.equal(await runChild(process.execPath, ['scripts/package.ts', '--out', vsix], { cwd: root }), 0);
    vscode = await session.start({ files: { 'answer.emn.yaml': sample }, vsix, settings: { 'emn.codeLens': false } });
  });
  after(async () => {
    await session.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('does the main job: counts, tells what is missing, explains, and shows the report', async () => {
    await vscode.open('answer.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    await (await vscode.problems()).filter({ hasText: 'Q19 has no yes or no' }).waitFor();
    await vscode.editor.click();
    await vscode.goToLine(lines.findIndex((line, index) => index > 40 && /^ {6}.*\bmeasures\b/.test(line)) + 1);
    await (await vscode.hover('measures')).getByText('footnote 4').waitFor();
    await vscode.press('Escape');
    await vscode.goToEndOf(lines.indexOf('  Q19:') + 1);
    await vscode.press('Enter');
    await vscode.type('answer: yes');
    await vscode.status('EMN 30/30').waitFor();
    await vscode.run('EMN: Open Report Preview to the Side');
    await vscode.preview.getByText('Lithuania').first().waitFor();
  });
});
