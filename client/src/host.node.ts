import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './client-options.ts';
import type { CreateClient } from './extension.ts';
import { serverFlags } from './server-flags.ts';

/** In desktop VS Code and on remote hosts the server is a process of its own. */
export const createClient: CreateClient = (context, options) => {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  const server = { module, transport: TransportKind.ipc };
  const run = { ...server, options: { execArgv: [...serverFlags] } };
  const debug = { ...server, options: { execArgv: [...serverFlags, '--nolazy', '--inspect=6019'] } };
  return new LanguageClient(clientId, clientName, { run, debug }, options);
};
