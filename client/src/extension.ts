import { config } from '@vscode/l10n';
import { type ExtensionContext, l10n, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands/index.ts';
import { ReportPanels } from './preview/panels.ts';
import { Server } from './server.ts';
import { createStatusBar } from './views/status-bar.ts';

export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What VS Code calls, the same for every host; only the client differs. */
export function createExtension(createClient: CreateClient) {
  let client: BaseLanguageClient | undefined;

  async function activate(context: ExtensionContext): Promise<void> {
    if (l10n.bundle) config({ contents: l10n.bundle });
    client = createClient(context, clientOptions());
    const server = new Server(client);
    const panels = new ReportPanels(context.extensionUri, server);
    context.subscriptions.push(
      server,
      panels,
      createStatusBar(server),
      registerCommands({ context, server, panels }),
      workspace.onDidCloseTextDocument((document) => server.forget(document.uri)),
    );
    await server.start();
  }

  async function deactivate(): Promise<void> {
    if (client?.isRunning()) await client.dispose();
  }

  return { activate, deactivate };
}
