import { type Uri, window, workspace } from 'vscode';

/** The folder where something new belongs: that of this file, saved or not, or else the first one that is open. */
export function folderFor(uri: Uri | undefined = window.activeTextEditor?.document.uri): Uri | undefined {
  const folders = workspace.workspaceFolders ?? [];
  // The address of a file that is not saved yet has the path of its folder only.
  const holds = (folder: (typeof folders)[number]) =>
    uri && workspace.getWorkspaceFolder(folder.uri.with({ path: uri.path })) === folder;
  return (folders.find(holds) ?? folders[0])?.uri;
}
