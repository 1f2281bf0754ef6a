import assert from 'node:assert/strict';
import { Session } from './session.ts';

const other = 'other.emn.yaml';

describe('a contribution that was never saved', () => {
  const session = new Session();
  after(() => session.stop());

  it('is left alone by another new one, also while VS Code has not read it again after a reload', async function () {
    this.timeout(240_000);
    const vscode = await session.start({ files: { [other]: 'study: emn-2024-1\ncountry: XA\nanswers:\n' } });
    const startsContribution = async (): Promise<string> => {
      await vscode.choose('EMN: New Contribution…', 'An invented country');
      const tab = vscode.page.locator(`.tab.active:not([data-resource-name="${other}"])`);
      await tab.waitFor();
      await vscode.editor.getByText('country:').waitFor();
      return (await tab.getAttribute('data-resource-name')) ?? '';
    };
    await vscode.open(other);
    await vscode.status(/EMN \d/).waitFor();
    const first = await startsContribution();
    await vscode.open(other);
    await vscode.reload();
    await vscode.page.locator(`.tab[data-resource-name="${first}"]`).waitFor();
    await vscode.status(/EMN \d/).waitFor();
    const second = await startsContribution();
    assert.equal(second, first.replace('.emn', '-2.emn'));
  });
});
