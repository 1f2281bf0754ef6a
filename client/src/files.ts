import { Disposable, FileType, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { filesRequest, type ReadParams, readRequest } from '../../server/src/protocol.ts';
import { isContributionName } from './language.ts';

/** The contributions of the folders that are open. */
export const contributionFiles = '**/*.emn.{yaml,yml}';

const mostFiles = 2000;
const mostFolders = 500;

/** Answers the server's questions about files that no editor shows: it can't read them by itself in the web. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(filesRequest, async (): Promise<string[]> => {
      const files = await contributions();
      return files.map((file) => client.code2ProtocolConverter.asUri(file));
    }),
    client.onRequest(readRequest, async ({ uri }: ReadParams): Promise<string | null> => {
      const file = client.protocol2CodeConverter.asUri(uri);
      if (!isContributionName(file.path)) return null;
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.from(file)));
      } catch {
        return null;
      }
    }),
  );
}

async function contributions(): Promise<Uri[]> {
  const found = await workspace.findFiles(contributionFiles, undefined, mostFiles);
  const holdsSome = (folder: WorkspaceFolder) => found.some((file) => workspace.getWorkspaceFolder(file) === folder);
  // Some virtual file systems can’t be searched: those are looked through.
  const others = workspace.workspaceFolders?.filter((folder) => folder.uri.scheme !== 'file' && !holdsSome(folder));
  const listed = await Promise.all((others ?? []).map(({ uri }) => contributionsBelow(uri)));
  return [...found, ...listed.flat()];
}

async function contributionsBelow(root: Uri): Promise<Uri[]> {
  const files: Uri[] = [];
  const folders = [root];
  for (let at = 0; at < Math.min(folders.length, mostFolders); at++) {
    const folder = folders[at] as Uri;
    const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries) {
      if (type & FileType.Directory) folders.push(Uri.joinPath(folder, name));
      else if (isContributionName(name)) files.push(Uri.joinPath(folder, name));
    }
  }
  return files.slice(0, mostFiles);
}
