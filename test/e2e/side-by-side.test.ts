import assert from 'node:assert/strict';
import path from 'node:path';
import { sampleText } from '../support/samples.ts';
import { picturesOf, Session } from './session.ts';
import type { Workbench } from './workbench.ts';

const sample = sampleText('lithuania-2024');

describe('beside an extension that checks every YAML file', () => {
  const session = new Session();
  let vscode: Workbench;

  before(async () => {
    const beside = [path.join(import.meta.dirname, 'yaml-stand-in')];
    vscode = await session.start({ files: { 'a.emn.yaml': sample, 'plain.yaml': 'name: value\n' }, beside });
  });
  after(() => session.stop());
  picturesOf(() => vscode);
  afterEach(() => vscode.press('Escape'));

  it('other YAML files are the other extension’s', async () => {
    await vscode.open('plain.yaml');
    await (await vscode.problems()).filter({ hasText: 'Found by the stand-in' }).waitFor();
    assert.match(await (await vscode.hover('value')).innerText(), /Hover of the stand-in/);
    assert.equal(await vscode.status(/EMN \d/).count(), 0);
    await vscode.run('View: Close All Editors');
  });

  it('a contribution has one language, one hover, one list, and findings of one kind', async () => {
    await vscode.open('a.emn.yaml');
    await vscode.status('EMN 29/30').waitFor();
    await vscode.status('EMN Contribution').waitFor();
    const problems = await vscode.problems();
    await problems.filter({ hasText: 'Q19 has no yes or no' }).waitFor();
    assert.equal(await problems.filter({ hasText: 'stand-in' }).count(), 0);
    await vscode.editor.click();
    await vscode.goToLine(5);
    const card = await (await vscode.hover('status')).innerText();
    assert.doesNotMatch(card, /stand-in/);
    await vscode.press('Escape');
    await vscode.goToEndOf(9);
    const offers = await (await vscode.suggest()).allInnerTexts();
    assert.ok(offers.length > 0 && offers.every((each) => !each.includes('stand-in')), offers.join());
  });
});
