import { Session } from './session.ts';

describe('the first file of a window', () => {
  const session = new Session();
  after(() => session.stop());

  it('is indented as the settings for contributions say, though VS Code did not know the language yet', async () => {
    const text = 'study: emn-2024-1\ncountry: XA\nanswers:\n';
    const vscode = await session.start({ files: { 'first.emn.yaml': text } });
    await vscode.open('first.emn.yaml');
    await vscode.status(/EMN 0/).waitFor();
    await vscode.status('Spaces: 2').waitFor();
  });
});
