import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { registerCommands } from './commands/index.ts';
import { handleLinks } from './commands/question-link.ts';
import { answerFileRequests } from './files.ts';
import { indentAsSet } from './indent-width.ts';
import { isContribution } from './language.ts';
import { completeNewLines } from './new-line/index.ts';
import { cleanPaste } from './paste/index.ts';
import { ReportPanels } from './preview/panels.ts';
import { Server } from './server.ts';
import { ActiveContribution } from './views/active-contribution.ts';
import { QuestionnaireTree } from './views/questionnaire/tree.ts';
import { createStatusBar } from './views/status-bar.ts';

export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What VS Code calls, the same for every host; only the client differs. */
export function createExtension(createClient: (...args: Parameters<CreateClient>) => Promise<BaseLanguageClient>) {
  let client: BaseLanguageClient | undefined;

  async function activate(context: ExtensionContext): Promise<void> {
    client = await createClient(context, clientOptions());
    const server = new Server(client);
    const active = new ActiveContribution();
    const tree = new QuestionnaireTree(server, active, context.workspaceState);
    const panels = new ReportPanels(context.extensionUri, server);
    context.subscriptions.push(
      answerFileRequests(client),
      server,
      panels,
      active,
      tree,
      handleLinks(server),
      cleanPaste(server),
      completeNewLines(),
      indentAsSet(),
      createStatusBar(server),
      registerCommands({ context, server, panels, active, tree }),
      workspace.onDidCloseTextDocument((document) => server.forget(document.uri)),
    );
    // Files that merely look like contributions wake the extension up too; they need no server.
    const startFor = (document: TextDocument) => isContribution(document) && void server.start();
    context.subscriptions.push(workspace.onDidOpenTextDocument(startFor));
    workspace.textDocuments.forEach(startFor);
  }

  async function deactivate(): Promise<void> {
    if (client?.isRunning()) await client.dispose();
  }

  return { activate, deactivate };
}
