import { commands, extensions } from 'vscode';
import { closeAll, equal, extensionId, languageId, openSample, until } from './editor.ts';

describe('activation', () => {
  after(closeAll);

  it('comes with the first contribution that is opened', async () => {
    const { document } = await openSample('invented-country-2024.emn.yaml');
    equal(document.languageId, languageId, 'language of the file');
    await until('the extension is active', () => extensions.getExtension(extensionId)?.isActive);
  });

  it('registers the commands that package.json promises', async () => {
    const { contributes } = extensions.getExtension(extensionId)?.packageJSON ?? {};
    const known = new Set(await commands.getCommands(true));
    const missing = contributes.commands.map(({ command }: { command: string }) => command);
    equal(missing.filter((command: string) => !known.has(command)).join(), '', 'commands without a handler');
  });
});
