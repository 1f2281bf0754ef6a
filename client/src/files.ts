import { Disposable, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { filesRequest, type ReadParams, readRequest } from '../../server/src/protocol.ts';

/** The contributions of the folders that are open. */
export const contributionFiles = '**/*.emn.{yaml,yml}';

const mostFiles = 2000;

/** Answers the server's questions about files that no editor shows: it can't read them by itself in the web. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(filesRequest, async (): Promise<string[]> => {
      const files = await workspace.findFiles(contributionFiles, undefined, mostFiles);
      return files.map((file) => client.code2ProtocolConverter.asUri(file));
    }),
    client.onRequest(readRequest, async ({ uri }: ReadParams): Promise<string | null> => {
      const file = client.protocol2CodeConverter.asUri(uri);
      if (!/\.emn\.ya?ml$/.test(file.path)) return null;
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.from(file)));
      } catch {
        return null;
      }
    }),
  );
}
